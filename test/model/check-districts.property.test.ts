import fc from "fast-check";
import { expect, test } from "vitest";
import { checkDistricts, parseDistricts } from "../../src/model/check-districts.js";
import type { DistrictInput } from "../../src/model/district.js";
import { districtSchema } from "../../src/model/district.schema.js";
import { filledCells } from "../../src/model/filled-cells.js";

/** Sound tables, parents before children. */
const tables: fc.Arbitrary<readonly DistrictInput[]> = fc
  .uniqueArray(
    fc.string({ minLength: 1, maxLength: 6 }).filter((id) => id.trim() !== "" && id !== "__proto__"),
    { minLength: 1, maxLength: 30 },
  )
  .chain((ids) =>
    fc.tuple(fc.constant(ids), ...ids.slice(1).map((_, position) => fc.nat(position))).map(([, ...parents]) =>
      ids.map((id, position) => {
        const parent = ids[parents[position - 1] ?? -1];
        return parent === undefined ? { id } : { id, parent, name: `${id}区` };
      }),
    ),
  );

test("the order of the rows changes nothing of the tree", () => {
  fc.assert(
    fc.property(
      tables.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length }))),
      ([rows, shuffled]) => {
        const tree = parseDistricts(shuffled);
        expect(tree.root).toBe(rows[0]?.id);
        expect(new Map(tree.rows.map((row) => [row.id, row]))).toEqual(new Map(rows.map((row) => [row.id, row])));
        const above = tree.parents.map((parent) => tree.rows[parent]?.id);
        expect(above).toEqual(tree.rows.map(({ parent }) => parent));
      },
    ),
  );
});

test("each district stands behind its parent", () => {
  fc.assert(
    fc.property(tables, (rows) => {
      const { parents } = parseDistricts(rows.toReversed());
      expect(parents.every((parent, position) => parent < position)).toBe(true);
    }),
  );
});

test("the rows of a tree make the same tree again", () => {
  fc.assert(
    fc.property(tables, (rows) => {
      const tree = parseDistricts(rows);
      expect(parseDistricts(JSON.parse(JSON.stringify(tree.rows)))).toEqual(tree);
    }),
  );
});

test("an edge that leads back is found, wherever it is", () => {
  fc.assert(
    fc.property(
      tables.filter((rows) => rows.length > 1).chain((rows) => fc.tuple(fc.constant(rows), fc.nat(rows.length - 1))),
      ([rows, low]) => {
        const [root, ...others] = rows;
        const turned = [{ ...root, parent: rows[low]?.id }, ...others];
        const checked = checkDistricts(turned);
        expect(checked.ok ? [] : checked.problems.map(({ code }) => code)).toEqual(["cycle"]);
      },
    ),
  );
});

test("whatever comes in, there is an answer and no error", () => {
  const rows = fc.array(
    fc.oneof(
      fc.anything({ withBigInt: true, withDate: true }),
      fc.record({ id: fc.anything(), parent: fc.anything() }),
    ),
  );
  fc.assert(
    fc.property(fc.oneof(fc.anything(), rows), (data) => {
      expect(checkDistricts(data).ok).toBeTypeOf("boolean");
    }),
  );
});

test("a row is read without the schema as the schema reads it without its empty cells", () => {
  const value = fc.oneof(
    fc.constantFrom("a", "", " ", "__proto__", 5, null),
    fc.dictionary(fc.constantFrom("zh", "en", "z h"), fc.constantFrom("a", "", 5)),
  );
  const row = fc.record(
    { id: fc.constantFrom("a", "", "__proto__", 5), name: value, kind: value, extra: value },
    { requiredKeys: ["id"] },
  );
  fc.assert(
    fc.property(row, (data) => {
      const checked = checkDistricts([data]);
      const read = districtSchema.safeParse(filledCells(data, districtSchema.shape));
      expect(checked.ok).toBe(read.success);
      if (checked.ok) expect(checked.value.rows).toEqual([read.data]);
    }),
  );
});
