import * as fc from "fast-check";
import { rational, type Rational } from "../../src/internal/rational.js";

/** Whole numbers small and of many digits, so that both ways of reducing are taken. */
const whole = fc.oneof(fc.bigInt(-20n, 20n), fc.bigInt(-(10n ** 9n), 10n ** 9n), fc.bigInt(-(10n ** 60n), 10n ** 60n));

export const anyRational: fc.Arbitrary<Rational> = fc
  .tuple(
    whole,
    whole.filter((d) => d !== 0n),
  )
  .map(([n, d]) => rational(n, d));

/** Amounts as tables print them: 0.1, 12.50, −3. */
export const anyDecimal: fc.Arbitrary<Rational> = fc
  .tuple(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.nat({ max: 12 }))
  .map(([units, scale]) => rational(units, 10n ** BigInt(scale)));
