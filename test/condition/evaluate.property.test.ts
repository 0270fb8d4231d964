import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluateCondition } from "../../src/condition/evaluate.js";
import type { Condition } from "../../src/model/value.js";
import { amount, readerOf } from "./fake-reader.js";

const IDS = ["a", "b", "c", "d"];

const bound: fc.Arbitrary<Condition> = fc
  .tuple(
    fc.constantFrom(...IDS),
    fc.constantFrom("atLeast", "above", "atMost", "below", "equals"),
    fc.integer({ min: -2, max: 2 }),
  )
  .map(([metric, key, limit]) => ({ metric, [key]: String(limit) }));

const condition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    bound,
    fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((parts) => ({ all: parts })),
    fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((parts) => ({ any: parts })),
    tie("condition").map((part) => ({ not: part })),
  ),
})).condition;

const evidence = fc.record(
  {
    a: fc.integer({ min: -3, max: 3 }),
    b: fc.integer({ min: -3, max: 3 }),
    c: fc.integer({ min: -3, max: 3 }),
    d: fc.integer({ min: -3, max: 3 }),
  },
  { requiredKeys: [] },
);

function readerFor(values: Readonly<Record<string, number | undefined>>) {
  const known = Object.entries(values).flatMap(([id, value]) =>
    value === undefined ? [] : [[id, amount(String(value))]],
  );
  return readerOf(Object.fromEntries(known));
}

test("what is decided stays so whatever the missing figures turn out to be", () => {
  fc.assert(
    fc.property(condition, evidence, fc.integer({ min: -3, max: 3 }), (asked, values, later) => {
      const { truth } = evaluateCondition(asked, readerFor(values));
      fc.pre(truth !== "unknown");
      const filled = Object.fromEntries(IDS.map((id) => [id, values[id as "a"] ?? later]));
      expect(evaluateCondition(asked, readerFor(filled)).truth).toBe(truth);
    }),
  );
});

test("where nothing is missing nothing is unknown", () => {
  fc.assert(
    fc.property(condition, fc.integer({ min: -3, max: 3 }), (asked, value) => {
      const all = Object.fromEntries(IDS.map((id) => [id, value]));
      expect(evaluateCondition(asked, readerFor(all)).truth).not.toBe("unknown");
    }),
  );
});

test("de Morgan: not all is any not", () => {
  fc.assert(
    fc.property(condition, condition, evidence, (a, b, values) => {
      const reader = readerFor(values);
      const { truth } = evaluateCondition({ not: { all: [a, b] } }, reader);
      expect(evaluateCondition({ any: [{ not: a }, { not: b }] }, reader).truth).toBe(truth);
    }),
  );
});
