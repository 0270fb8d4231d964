import type { Decimal } from "decimal.js";
import { expectTypeOf, test } from "vitest";
import { apportion, type PartWeights } from "../../src/decomposition/index.js";
import type { AmountInput } from "../../src/model/amount-text.js";
import type { Amount, DistrictId, MetricId } from "../../src/model/label.js";

declare const population: Readonly<Record<DistrictId, AmountInput>>;
declare const area: ReadonlyMap<DistrictId, Decimal>;
declare const either: PartWeights<"east" | "west">;

test("parts have the keys of the weights, and no others", () => {
  const parts = apportion("10", { east: "3", west: 2 }, { step: 1 });
  expectTypeOf(parts).toEqualTypeOf<Readonly<Record<"east" | "west", Amount>>>();
  // @ts-expect-error no such part
  parts.north;
  // @ts-expect-error results are not written to
  parts.east = "4";
});

test("pairs give keys too, as a list, a Map, or either", () => {
  const listed = apportion("10", [["east", "3"] as const, ["west", 2] as const], { step: 1 });
  expectTypeOf(listed).toEqualTypeOf<Readonly<Record<"east" | "west", Amount>>>();
  const plain = apportion(
    "10",
    [
      ["east", "3"],
      ["west", 2],
    ],
    { step: 1 },
  );
  expectTypeOf(plain).toEqualTypeOf<Readonly<Record<"east" | "west", Amount>>>();
  expectTypeOf(apportion("10", area, { step: 1 })).toEqualTypeOf<Readonly<Record<DistrictId, Amount>>>();
  expectTypeOf(apportion("10", either, { step: 1 })).toEqualTypeOf<Readonly<Record<"east" | "west", Amount>>>();
});

test("weights by district give parts by district", () => {
  const parts = apportion("10", population, { step: 1 });
  expectTypeOf(parts).toEqualTypeOf<Readonly<Record<DistrictId, Amount>>>();
});

test("whoever asks for what is not there does not compile", () => {
  const weights = { east: "3" };
  // @ts-expect-error a step is stated
  apportion("10", weights, {});
  // @ts-expect-error no such method
  apportion("10", weights, { step: 1, method: "hamilton" });
  // @ts-expect-error absent is absent
  apportion("10", weights, { step: 1, minimum: undefined });
  // @ts-expect-error a bigint is no amount
  apportion(10n, weights, { step: 1 });
  // @ts-expect-error nor as a weight
  apportion("10", { east: 3n }, { step: 1 });
  // @ts-expect-error bare weights have no keys
  apportion("10", ["3", "2"], { step: 1 });
  // @ts-expect-error a text is no list of pairs
  apportion("10", "east", { step: 1 });
  // @ts-expect-error whole numbers are no keys
  apportion("10", new Map([[330402, "3"]]), { step: 1 });
});
