import fc from "fast-check";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Districts } from "../../src/model/district.js";
import { type Row, value } from "./roll.js";

const PERIODS = ["2012", "2013", "2013-H1", "2013-Q1", "2013-01", "2013-02", "2013-05", "2013-12"];
export const OWN = ["prefer", "add", "ignore"] as const;

/** A tree of up to nine districts, each but the first below one before it. */
export const trees: fc.Arbitrary<Districts> = fc
  .array(fc.nat({ max: 1000 }), { maxLength: 8 })
  .map((links) =>
    parseDistricts([
      { id: "0" },
      ...links.map((link, at) => ({ id: String(at + 1), parent: String(link % (at + 1)) })),
    ]),
  );

export const amounts = fc.oneof(
  fc.integer({ min: -50, max: 200 }).map(String),
  fc.tuple(fc.integer({ min: -9, max: 99 }), fc.nat({ max: 999 })).map(([whole, rest]) => `${whole}.${rest}`),
  fc.constantFrom("1/3", "-2/7", "123456789012345678901234", "0.00000000000000000001", "999999999999999"),
);

export interface Given {
  readonly tree: Districts;
  readonly rows: readonly Row[];
}

export function given(amount: fc.Arbitrary<string>, periods: readonly string[] = PERIODS): fc.Arbitrary<Given> {
  return trees.chain((tree) =>
    fc
      .uniqueArray(
        fc.record({
          district: fc.constantFrom(...tree.rows.map((row) => row.id)),
          period: fc.constantFrom(...periods),
          amount,
        }),
        { selector: ({ district, period }) => `${district} ${period}`, maxLength: 24 },
      )
      .map((found) => ({ tree, rows: found.map((one) => value(one.district, one.period, one.amount)) })),
  );
}

export const smallAmounts = fc
  .tuple(fc.integer({ min: -999, max: 999 }), fc.nat({ max: 99 }))
  .map(([whole, rest]) => `${whole}.${rest}`);
