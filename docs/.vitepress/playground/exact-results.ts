import type { Round } from "quality-plan/assessment";
import type { Attainment } from "quality-plan/attainment";
import { type Cell, cells, type Rollup } from "quality-plan/rollup";
import type { Workings } from "./work-out.js";

/** What the library gave back, figure for figure: plain data under the names that the library has for it. */
export interface ExactResults {
  /** Where the texts are from that this follows from. */
  readonly provenance: string;
  readonly plan: string;
  readonly asOf?: string;
  readonly attainments: readonly Attainment[];
  /** Each with a figure, or with some of those that are due. */
  readonly cells: readonly Cell[];
  readonly discrepancies: Rollup["discrepancies"];
  readonly round?: Round;
}

/** All results of the texts; undefined where there is no plan. */
export function exactResults(
  { plan, values, attainments, round }: Workings,
  provenance: string,
): ExactResults | undefined {
  if (plan === undefined || values === undefined) return undefined;
  const asOf = attainments[0]?.asOf ?? values.asOf;
  return {
    provenance,
    plan: plan.id,
    ...(asOf === undefined ? {} : { asOf }),
    attainments,
    cells: [...cells(values)].filter(({ evidence }) => evidence !== "none"),
    discrepancies: values.discrepancies,
    ...(round === undefined ? {} : { round }),
  };
}
