import { asAmount } from "../condition/coerce.js";
import { evaluateValue } from "../condition/evaluate.js";
import { existing } from "../internal/assert.js";
import type { Rational } from "../internal/rational.js";
import type { Value } from "../model/value.js";
import type { MissingReason } from "./reason.js";
import type { EvidenceRead } from "./trace.js";
import type { EvidenceReader } from "./unit-reader.js";

/** Values that must all be known amounts. */
export function amountsOf(
  values: readonly Value[],
  reader: EvidenceReader,
): { readonly inputs: readonly EvidenceRead[] } & (
  | { readonly amounts: readonly Rational[] }
  | { readonly missing: MissingReason }
) {
  const evaluated = values.map((value) => evaluateValue(value, reader));
  const inputs = evaluated.flatMap((one) => one.inputs);
  const amounts: Rational[] = [];
  for (const { reading: read } of evaluated) {
    const reading = asAmount(read);
    if ("reason" in reading) return { missing: reading.reason, inputs };
    amounts.push(existing(reading.kind === "amount" ? reading.amount : undefined, "an amount was asked for"));
  }
  return { amounts, inputs };
}
