import { isRecord } from "../model/atoms.schema.js";
import { readElement } from "../model/check-element.js";
import { idOf, listIn, own, repeats } from "../model/check-references.js";
import type { Plan } from "../model/plan.js";
import type { Path, Problem } from "../model/problem.js";
import { conditionSchema } from "../model/value.schema.js";
import { checkOfDistrict } from "../model/value-types.js";
import type { Checking } from "../model/vocabulary.js";

type Raw = Readonly<Record<string, unknown>>;

/** What is wrong with who is assessed, and who elsewhere. */
export function unitProblems(raw: Raw, checking: Checking): readonly Problem[] {
  const units = own(raw, "units");
  const where = isRecord(units) ? own(units, "where") : undefined;
  checkWho(where, ["units", "where"], checking);
  return [...repeats(units, "district", ["units"]), ...elsewhereProblems(raw)];
}

/** Who is assessed is told by attributes alone: figures and scores come later. */
function checkWho(where: unknown, path: Path, { vocabulary, problems }: Checking): void {
  const read = readElement(conditionSchema, where, path).value;
  if (read !== undefined) checkOfDistrict(read, path, { vocabulary: { ...vocabulary, sources: [] }, problems });
}

function elsewhereProblems(raw: Raw): readonly Problem[] {
  const elsewhere = own(raw, "elsewhere");
  const here = idOf(raw);
  return Object.entries(isRecord(elsewhere) ? elsewhere : {}).flatMap(([district, under]): readonly Problem[] =>
    typeof under === "string" && under === here
      ? [{ code: "cycle", noun: "scheme", ids: [under], path: ["elsewhere", district] }]
      : [],
  );
}

/** A scheme comes after another one. */
export function replacesProblems(raw: Raw): readonly Problem[] {
  const id = idOf(raw);
  return id !== undefined && own(raw, "replaces") === id
    ? [{ code: "cycle", noun: "scheme", ids: [id], path: ["replaces"] }]
    : [];
}

/** Plans that are named and not there, or named twice. */
export function planProblems(raw: Raw, plans: readonly Plan[]): readonly Problem[] {
  const known = new Set<unknown>(plans.map(({ id }) => id));
  const named = listIn(raw, "plans");
  return [
    ...repeats(own(raw, "plans"), "plan", ["plans"]),
    ...named.flatMap((id, position): readonly Problem[] =>
      typeof id !== "string" || known.has(id)
        ? []
        : [{ code: "dangling-id", noun: "plan", id, path: ["plans", position] }],
    ),
  ];
}
