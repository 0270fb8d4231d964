import { cyclesIn } from "../internal/cycles.js";
import type { RegisterId } from "../model/label.js";
import type { Path, Problem } from "../model/problem.js";
import type { Checking, Fields } from "../model/vocabulary.js";
import { typeOfField } from "../model/source-types.js";
import { checkConsequenceQuestions } from "./question-types.js";
import { belowZeroIn } from "./duration-problems.js";
import type { ConsequenceRule } from "./scheme-consequence.js";

export interface ReadConsequence {
  readonly value: ConsequenceRule;
  readonly path: Path;
}

/** What is wrong with consequences whose shape is right; `ids` are all there are, also of those that could not be read. */
export function consequenceProblems(
  consequences: readonly ReadConsequence[],
  ids: ReadonlySet<string>,
  checking: Checking,
): readonly Problem[] {
  return [
    ...consequences.flatMap(({ value, path }) => {
      checkConsequenceQuestions(value, path, checking);
      return [
        ...keyProblems(value, path),
        ...afterProblems(value, path, ids),
        ...withinProblems(value, path),
        ...eachProblems(value, path, checking),
      ];
    }),
    ...cycleProblems(consequences),
  ];
}

function keyProblems({ when, each, once }: ConsequenceRule, path: Path): readonly Problem[] {
  const nobody: readonly Problem[] =
    when === undefined && each === undefined ? [{ code: "missing-key", key: "when", path: [...path, "when"] }] : [];
  const idle: readonly Problem[] =
    once !== undefined && each === undefined
      ? [{ code: "unused-key", key: "once", because: "no each", path: [...path, "once"] }]
      : [];
  return [...nobody, ...idle];
}

/** What follows from a result is due after it; a day before another one is said by a value, `from`. */
function withinProblems({ within }: ConsequenceRule, path: Path): readonly Problem[] {
  return belowZeroIn(within, [...path, "within"]);
}

function afterProblems({ after }: ConsequenceRule, path: Path, ids: ReadonlySet<string>): readonly Problem[] {
  if (after === undefined || ids.has(after)) return [];
  return [{ code: "dangling-id", noun: "consequence", id: after, path: [...path, "after"] }];
}

function eachProblems({ each, once }: ConsequenceRule, path: Path, checking: Checking): readonly Problem[] {
  if (each === undefined) return [];
  const fields: Fields | undefined = checking.vocabulary.registerFields(each.entries);
  if (fields === undefined) return [dangling(each.entries, [...path, "each", "entries"])];
  if (once !== undefined) typeOfField(once, fields, [...path, "once"], checking);
  return [];
}

function dangling(id: RegisterId, path: Path): Problem {
  return { code: "dangling-id", noun: "register", id, path };
}

/** Consequences that come after themselves in the end. */
function cycleProblems(consequences: readonly ReadConsequence[]): readonly Problem[] {
  const positions = new Map(consequences.map(({ value }, position) => [value.id, position]));
  const after = consequences.map(({ value }) => positions.get(value.after ?? ""));
  return cyclesIn(consequences.length, (position) => {
    const next = after[position];
    return next === undefined ? [] : [next];
  }).map((cycle): Problem => {
    const ids = cycle.map((position) => consequences[position]?.value.id ?? "");
    const path = consequences[cycle[0] ?? 0]?.path ?? [];
    return { code: "cycle", noun: "consequence", ids, path: [...path, "after"] };
  });
}
