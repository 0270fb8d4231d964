import { checkedAmount, writeExact } from "../model/amount.js";
import { isRecord } from "../model/atoms.schema.js";
import { readElement } from "../model/check-element.js";
import { idOf, listIn, own, repeats } from "../model/check-references.js";
import type { Amount, SourceId } from "../model/label.js";
import type { Path, Problem } from "../model/problem.js";
import type { Value } from "../model/value.js";
import { checkAmountValue } from "../model/value-types.js";
import { notBelowZero } from "./amount-problems.js";
import type { Checking } from "../model/vocabulary.js";
import { COMPUTED } from "./round.js";
import type { ReadNode } from "./check-scheme-tree.js";
import { type Take, takenIn } from "./scheme-node.js";
import { takeSchema } from "./scheme-node.schema.js";
import { readsNow } from "./reads-now.js";
import { selfGapSchema } from "./scheme.schema.js";
import { addUpToWhole } from "./weights.js";

/** What is wrong with whose score counts: sources that are not there, and items that nobody can score. */
export function takeProblems(raw: Readonly<Record<string, unknown>>, nodes: readonly ReadNode[]): readonly Problem[] {
  const sources = listIn(raw, "sources");
  const known = new Set(sources.flatMap((source) => idOf(source) ?? []));
  const people = sources
    .filter((source) => isRecord(source) && own(source, "kind") !== "computed")
    .flatMap((source) => idOf(source) ?? []);
  const schemeTake = takeIn(own(raw, "take"));
  const problems = [
    ...namedProblems(schemeTake, known, ["take"]),
    ...secondComputed(sources),
    ...takenForRules(sources),
  ];
  const takes: (Take | undefined)[] = [];
  const nobody: ReadNode[] = [];
  nodes.forEach((node, position) => {
    const { value, path, parent } = node;
    const take = value?.take ?? takes[parent] ?? schemeTake;
    takes[position] = take;
    if (value?.take !== undefined) problems.push(...namedProblems(value.take, known, [...path, "take"]));
    if (value?.rule !== "judged") return;
    if (take === undefined) {
      if (own(raw, "take") === undefined) nobody.push(node);
    } else {
      const { sources: taken } = takenIn(take);
      const never = taken.filter((source) => known.has(source) && !people.includes(source));
      const scored = needsAll(take) ? never.length === 0 : never.length < taken.length;
      if (scored) return;
      problems.push({ code: "unknown-word", given: never.join(", "), allowed: people, path: [...path, "take"] });
    }
  });
  if (nobody.length === 0) return problems;
  const missing = own(raw, "sources") === undefined ? (["sources", "take"] as const) : (["take"] as const);
  return [...problems, ...missing.map((key): Problem => ({ code: "missing-key", key, path: [key] }))];
}

/** Where a missing score leaves the item without one, a source that never gives any leaves it so for good. */
function needsAll(take: Take): boolean {
  return "share" in take && take.missing === "noScore";
}

/** The rules speak once. */
function secondComputed(sources: readonly unknown[]): readonly Problem[] {
  const computed = sources.flatMap((source, position) =>
    isRecord(source) && own(source, "kind") === "computed" ? [{ id: idOf(source) ?? "", position }] : [],
  );
  return computed.slice(1).map(
    ({ position }): Problem => ({
      code: "duplicate-id",
      noun: "source",
      id: "computed",
      path: ["sources", position, "kind"],
    }),
  );
}

/** Points under this name are those of an item's own rule. */
function takenForRules(sources: readonly unknown[]): readonly Problem[] {
  return sources.flatMap((source, position): readonly Problem[] =>
    idOf(source) === COMPUTED && isRecord(source) && own(source, "kind") !== "computed"
      ? [{ code: "reserved-id", id: COMPUTED, path: ["sources", position, "id"] }]
      : [],
  );
}

function takeIn(value: unknown): Take | undefined {
  const take = readElement(takeSchema, value, []).value;
  if (take !== undefined) return take;
  // Of one that is faulty who is named is taken all the same, so that no second problem comes of the first.
  const first = isRecord(value) ? own(value, "first") : undefined;
  const ids = Array.isArray(first) ? first.filter((id): id is SourceId => typeof id === "string") : [];
  return ids.length === 0 ? undefined : { first: ids };
}

function namedProblems(take: Take | undefined, known: ReadonlySet<SourceId>, at: Path): Problem[] {
  if (take === undefined) return [];
  const { by, sources } = takenIn(take);
  const path = [...at, by];
  const dangling = sources.flatMap((id, position): readonly Problem[] =>
    known.has(id) ? [] : [{ code: "dangling-id", noun: "source", id, path: [...path, by === "share" ? id : position] }],
  );
  return [
    ...dangling,
    ...repeats(sources, "source", path),
    ...("share" in take ? shareProblems(take.share, path) : []),
  ];
}

function shareProblems(shares: Readonly<Record<SourceId, Amount>>, path: Path): readonly Problem[] {
  const { sum, whole } = addUpToWhole(Object.values(shares).map(checkedAmount));
  return whole ? [] : [{ code: "weights-differ", sum: writeExact(sum), path }];
}

/** What is wrong with a gap that is to be told: sources that are not there, or one that would be held against itself. */
export function selfGapProblems(raw: Readonly<Record<string, unknown>>, checking: Checking): readonly Problem[] {
  const gap = own(raw, "selfGap");
  const known = new Set(listIn(raw, "sources").flatMap((source) => idOf(source) ?? []));
  const between = isRecord(gap) ? listIn(gap, "between") : [];
  const above = readElement(selfGapSchema, gap, []).value?.above;
  const at = ["selfGap", "above"];
  if (above !== undefined) checkAmountValue(above, at, checking);
  const path = ["selfGap", "between"];
  return [
    ...between.flatMap((id, position): readonly Problem[] =>
      typeof id !== "string" || known.has(id)
        ? []
        : [{ code: "dangling-id", noun: "source", id, path: [...path, position] }],
    ),
    ...repeats(between, "source", path),
    ...(above === undefined ? [] : [...notBelowZero(above, at), ...readsResult(above, at, raw)]),
  ];
}

/** The result is made after the items that are compared. */
function readsResult(above: Value, at: Path, raw: Readonly<Record<string, unknown>>): readonly Problem[] {
  return readsNow(above, at, idOf(raw)).map(({ path }) => ({
    code: "effect-reads-its-change",
    effect: "selfGap",
    path,
  }));
}

/** Steps of sources that are not there. */
export function stepSourceProblems(raw: Readonly<Record<string, unknown>>): readonly Problem[] {
  const known = new Set<unknown>(listIn(raw, "sources").flatMap((source) => idOf(source) ?? []));
  return listIn(raw, "steps").flatMap((step, position): readonly Problem[] => {
    const id = isRecord(step) ? own(step, "source") : undefined;
    return typeof id !== "string" || known.has(id)
      ? []
      : [{ code: "dangling-id", noun: "source", id, path: ["steps", position, "source"] }];
  });
}
