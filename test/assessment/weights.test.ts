import { expect, test } from "vitest";
import { addUpToWhole, sharesOfWhole } from "../../src/assessment/weights.js";
import { readExact } from "../../src/model/amount.js";

const weights = (...written: readonly string[]) => written.map(readExact);

test.each<[readonly string[], readonly number[], number]>([
  [["0.5", "0.5"], [1, 1], 2],
  [["0.5", "0.25", "0.25"], [2, 1, 1], 4],
  [["50", "25", "25"], [2, 1, 1], 4],
  [["0.4", "0.35", "0.25"], [8, 7, 5], 20],
  [["1/3", "1/6", "0.5"], [2, 1, 3], 6],
  [["100"], [1], 1],
])("%j stand to each other as %j, of %d parts", (written, exponents, degree) => {
  expect(sharesOfWhole(weights(...written))).toEqual({ exponents, degree });
});

test.each<[readonly string[], boolean]>([
  [["0.4", "0.6"], true],
  [["1/3", "2/3"], true],
  [["40", "60"], true],
  [["0.4", "0.5"], false],
  [["40", "50"], false],
])("whether %j are the parts of 1 or of 100: %s", (written, whole) => {
  expect(addUpToWhole(weights(...written)).whole).toBe(whole);
});
