import type { ApportionmentMethod } from "../../src/decomposition/index.js";
import { compare, divide, multiply, type Rational, rational, subtract, sum } from "../../src/internal/rational.js";

interface Given {
  readonly weights: readonly Rational[];
  readonly units: bigint;
  readonly least: bigint;
}

/** The definitions word by word, one unit after the other: what the quick ways are held against. */
export function unitByUnit(given: Given, method: ApportionmentMethod): readonly bigint[] {
  switch (method) {
    case "largestRemainder":
      return byRemainders(given);
    case "dHondt":
      return byAverages(given, (has) => rational(has + 1n));
    case "sainteLague":
      return byAverages(given, (has) => rational(2n * has + 1n, 2n));
  }
}

function byAverages({ weights, units, least }: Given, divisorAt: (has: bigint) => Rational): readonly bigint[] {
  const parts = weights.map(() => least);
  for (let left = units - least * BigInt(weights.length); left > 0n; left -= 1n) {
    const averages = weights.map((weight, at) => divide(weight, divisorAt(parts[at]!)));
    parts[firstLargest(averages)]! += 1n;
  }
  return parts;
}

/** Raises all whose quota lies below the least, works the quotas of the others out anew, and does so until none is. */
function byRemainders({ weights, units, least }: Given): readonly bigint[] {
  const raised = new Set<number>();
  const quotas = () => {
    const left = rational(units - least * BigInt(raised.size));
    const whole = sum(weights.filter((_, at) => !raised.has(at)));
    return weights.map((weight, at) => (raised.has(at) ? rational(least) : divide(multiply(weight, left), whole)));
  };
  for (;;) {
    const below = [...quotas().entries()].filter(([, quota]) => compare(quota, rational(least)) < 0);
    if (below.length === 0) break;
    for (const [at] of below) raised.add(at);
  }
  const parts = quotas().map(({ n, d }) => n / d);
  const rests = quotas().map((quota, at) => subtract(quota, rational(parts[at]!)));
  for (let left = units - parts.reduce((a, b) => a + b, 0n); left > 0n; left -= 1n) {
    const at = firstLargest(rests);
    parts[at]! += 1n;
    rests[at] = rational(-1n);
  }
  return parts;
}

function firstLargest(values: readonly Rational[]): number {
  let best = 0;
  values.forEach((value, at) => {
    if (compare(value, values[best]!) > 0) best = at;
  });
  return best;
}
