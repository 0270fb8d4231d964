import type { MeasuredAttainment } from "../attainment/attainment.js";
import type { AttainmentStep } from "../attainment/trace.js";
import type { Cell } from "../rollup/cell.js";

/** A step of one kind. */
export type StepOf<Kind extends AttainmentStep["step"]> = Extract<AttainmentStep, { readonly step: Kind }>;
export type CellWithValue = Exclude<Cell, { readonly evidence: "none" }>;

/** The steps of a trace, each by its kind. */
export interface Steps {
  readonly window?: StepOf<"window">;
  readonly value?: StepOf<"value">;
  readonly base?: StepOf<"printed-base"> | StepOf<"observed-base">;
  readonly measure?: StepOf<"measure">;
  readonly bound?: StepOf<"bound">;
  readonly path?: StepOf<"path">;
  readonly rank?: StepOf<"rank">;
  readonly periods?: StepOf<"periods">;
  readonly filed?: StepOf<"filed-bound">;
  readonly lengths?: StepOf<"other-length">;
  readonly asked: readonly StepOf<"asked-value">[];
  readonly choices: readonly StepOf<"choice">[];
}

export function stepsOf(attainment: MeasuredAttainment): Steps {
  const find = <Kind extends AttainmentStep["step"]>(kind: Kind): StepOf<Kind> | undefined =>
    attainment.trace.steps.find((step): step is StepOf<Kind> => step.step === kind);
  const [window, value, measure, bound, path] = [
    find("window"),
    find("value"),
    find("measure"),
    find("bound"),
    find("path"),
  ];
  const [rank, periods, filed] = [find("rank"), find("periods"), find("filed-bound")];
  const lengths = find("other-length");
  const base = find("printed-base") ?? find("observed-base");
  return {
    ...(window === undefined ? {} : { window }),
    ...(value === undefined ? {} : { value }),
    ...(base === undefined ? {} : { base }),
    ...(measure === undefined ? {} : { measure }),
    ...(bound === undefined ? {} : { bound }),
    ...(path === undefined ? {} : { path }),
    ...(rank === undefined ? {} : { rank }),
    ...(periods === undefined ? {} : { periods }),
    ...(filed === undefined ? {} : { filed }),
    ...(lengths === undefined ? {} : { lengths }),
    asked: attainment.trace.steps.filter((step) => step.step === "asked-value"),
    choices: attainment.trace.steps.filter((step) => step.step === "choice"),
  };
}
