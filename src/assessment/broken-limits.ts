import { asAmount } from "../condition/coerce.js";
import { evaluateValue } from "../condition/evaluate.js";
import type { Reading } from "../condition/reading.js";
import { compare } from "../internal/rational.js";
import { writeAmount } from "../model/amount.js";
import type { MissingReason } from "./reason.js";
import type { Step } from "./scheme-rule.js";
import type { BrokenLimit, StepLimit } from "./trace.js";
import type { EvidenceReader } from "./unit-reader.js";

const STEP_LIMITS = ["atLeast", "above", "atMost", "below", "equals"] as const satisfies readonly StepLimit[];

/** How an amount may lie to a limit that it keeps: −1 below, 0 at it, 1 above. */
const KEEPING: Readonly<Record<StepLimit, readonly number[]>> = {
  atLeast: [0, 1],
  above: [1],
  atMost: [-1, 0],
  below: [-1],
  equals: [0],
};

/** Which limits of steps an amount does not keep, those that are amounts themselves; nothing is said of a level or a status. */
export function brokenLimits(
  reading: Reading<MissingReason>,
  steps: readonly Step[],
  reader: EvidenceReader,
): readonly BrokenLimit[] {
  if (reading.kind !== "amount") return [];
  return steps.flatMap((limits, step) =>
    STEP_LIMITS.flatMap((limit): readonly BrokenLimit[] => {
      const value = limits[limit];
      const against = value === undefined ? undefined : asAmount(evaluateValue(value, reader).reading);
      if (against?.kind !== "amount") return [];
      const kept = KEEPING[limit].includes(compare(reading.amount, against.amount));
      return kept ? [] : [{ step, limit, amount: writeAmount(against.amount) }];
    }),
  );
}
