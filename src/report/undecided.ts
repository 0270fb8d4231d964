import type { Unsettled } from "../assessment/round.js";
import { nameOf } from "../explain/names.js";
import type { ExplainOptions } from "../explain/options.js";
import { textIn } from "../model/text.js";
import type { Scored } from "./league-notes.js";

/** Better grades of which it cannot be told whether the unit has them. */
export function undecidedGrades({ unsettled }: Scored, options: ExplainOptions): readonly string[] {
  return unsettled.flatMap(({ by, rule }) => (by === "grade" ? [gradeName(rule, options)] : []));
}

/** Gates and vetoes of which it cannot be told whether they act, by their reason where they state one. */
export function undecidedRules({ unsettled }: Scored, { locale }: ExplainOptions): readonly string[] {
  return unsettled.flatMap(({ by, rule, reason }: Unsettled) =>
    by === "grade" ? [] : [reason === undefined ? rule : textIn(reason, locale)],
  );
}

/** A grade as the scheme calls it, behind its id. */
export function gradeName(grade: string, { names, locale }: ExplainOptions): string {
  const name = nameOf(names, "grade", grade, locale);
  return name === grade ? grade : `${grade} ${name}`;
}
