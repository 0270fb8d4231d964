import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { published } from "../../examples/support/published-schemes.js";
import { ranking } from "../../src/assessment/ranking.js";

const file = new URL("../../../shared/facts/assessment-schemes.json", import.meta.url);

interface Facts {
  readonly qualitySchemes: readonly { readonly id: string; readonly window?: unknown; readonly bands?: unknown }[];
  readonly analogousSchemes: readonly {
    readonly id: string;
    readonly rule?: string;
    readonly points?: unknown;
    readonly veto?: string;
    readonly maxTotal?: number;
    readonly example?: string;
  }[];
}

function factsOf(id: string) {
  const facts = JSON.parse(readFileSync(file, "utf8")) as Facts;
  return facts.qualitySchemes.find((one) => one.id === id);
}

function analogousFactsOf(id: string) {
  const facts = JSON.parse(readFileSync(file, "utf8")) as Facts;
  const found = facts.analogousSchemes.find((one) => one.id === id);
  if (found === undefined) throw new TypeError(id);
  return found;
}

/** The numbers that a text of facts has where the pattern asks for them. */
function numbersIn(text: string | undefined, pattern: RegExp): readonly (readonly string[])[] {
  const found = [...(text ?? "").matchAll(pattern)].map(([, ...numbers]) => numbers);
  if (found.length === 0) throw new TypeError(`${String(text)} has no ${String(pattern)}`);
  return found;
}

function itemIn(id: string, item: string) {
  const found = exampleOf(id).scheme.items.find((one) => one.id === item);
  if (found === undefined) throw new TypeError(item);
  return found;
}

function exampleOf(id: string) {
  const found = published.find(({ facts }) => facts === id);
  if (found === undefined) throw new TypeError(id);
  return found;
}

const grades = (id: string) =>
  ranking(exampleOf(id).round).ranked.map(({ district, score, grade }) => [district, score, grade]);

describe("the published schemes", () => {
  test.each(["national-2013", "gansu", "anhui-2014"])("%s has the window of its facts", (id) => {
    const { from, to } = exampleOf(id).scheme.window;
    expect(factsOf(id)?.window).toMatchObject({ from, to });
  });

  test.each(["national-2013", "hubei-2013"])("%s has the bands of its facts", (id) => {
    const bands = exampleOf(id).scheme.grades?.map(({ id: grade, printed, atLeast, atMost }) => ({
      grade,
      printed,
      ...(atLeast === undefined ? {} : { min: Number(atLeast) }),
      ...(atMost === undefined ? {} : { max: Number(atMost) }),
    }));
    expect(bands).toEqual(factsOf(id)?.bands);
  });

  test("Anhui divides 40 and 60", () => {
    expect(exampleOf("anhui-2014").scheme.items.map(({ points }) => points)).toEqual(["40", "60"]);
  });

  test("the energy table has the steps, the bonus, the points and the forced grade of its facts", () => {
    const { rule, points, veto, maxTotal } = analogousFactsOf("energy-county");
    const [[met] = []] = numbersIn(rule, /^met (\d+)/g);
    const [[least, none] = []] = numbersIn(rule, /under (\d+)% (\d+)/g);
    const [[every, gain] = []] = numbersIn(rule, /each further (\d+)% \+(\d+)/g);
    const [[most] = []] = numbersIn(rule, /at most \+(\d+)/g);
    const steps = numbersIn(rule, /; (\d+)% (\d+)/g).map(([atLeast, earned]) => ({ atLeast, points: earned }));
    expect(itemIn("energy-county", "target")).toMatchObject({
      rule: "steps",
      points: met,
      steps: [{ atLeast: "100", points: met }, ...steps],
      otherwise: none,
    });
    expect(steps.at(-1)?.atLeast).toBe(least);
    expect(itemIn("energy-county", "beyond")).toMatchObject({ above: "100", per: every, gain, cap: most, extra: true });
    const { scheme } = exampleOf("energy-county");
    const regular = scheme.items.filter(({ extra }) => extra !== true);
    expect(Object.fromEntries(regular.map(({ id, points: of }) => [id, Number(of)]))).toEqual(points);
    expect(scheme.items.reduce((sum, { points: of }) => sum + Number(of), 0)).toBe(maxTotal);
    const [[forced] = []] = numbersIn(veto, /: grade (\S+),/g);
    expect(scheme.vetoes?.map(({ effects }) => effects)).toEqual([[{ grade: forced }]]);
    expect(scheme.grades?.find(({ id }) => id === forced)).toMatchObject({ forced: true });
  });

  test("the thresholds are those of their facts", () => {
    const { example } = analogousFactsOf("qof");
    const [[points, upper] = []] = numbersIn(example, /AST007 (\d+) points, upper (\d+)%/g);
    const [[low, high] = []] = numbersIn(example, /BP (\d+)-(\d+)%/g);
    expect(itemIn("qof", "AST007")).toMatchObject({ rule: "linear", points, to: upper });
    expect(itemIn("qof", "BP")).toMatchObject({ rule: "linear", from: low, to: high });
  });

  test("every one says what is the example's own", () => {
    for (const { own } of published) expect(own.length).toBeGreaterThan(0);
    expect(published.map(({ facts }) => facts)).toEqual([
      "national-2013",
      "hubei-2013",
      "gansu",
      "anhui-2014",
      "energy-county",
      "qof",
    ]);
  });
});

describe("worked by hand over the made-up figures", () => {
  test("the veto of a product incident gives D at 95 points, one of works does not", () => {
    expect(grades("national-2013")).toEqual([
      ["u1", "95", "D"],
      ["u2", "90", "A"],
      ["u3", "89", "B"],
      ["u4", "55", "D"],
    ]);
  });

  test("in Gansu any such incident fails, and the last three report within a month of the circular", () => {
    expect(grades("gansu").map(([unit, , grade]) => [unit, grade])).toEqual([
      ["u1", "不合格"],
      ["u2", "不合格"],
      ["u3", "合格"],
      ["u4", "不合格"],
    ]);
    const reports = exampleOf("gansu").following.consequences.filter(({ consequence }) => consequence === "report");
    expect(reports.map(({ district, due }) => [district, due])).toEqual(
      ["u2", "u3", "u4"].map((unit) => [unit, "2014-09-30"]),
    );
  });

  test("the energy table: 40, 36, nothing below half, nine points beyond at most, and 未完成 whatever the points", () => {
    // u1: 40 + 60 × 0.95 + 9; u2: 40 + 54; u3: 36 + 60 × 0.8949; u4: 0 + 33.
    expect(grades("energy-county")).toEqual([
      ["u1", "106", "完成"],
      ["u2", "94", "完成"],
      ["u3", "89.694", "未完成"],
      ["u4", "33", "未完成"],
    ]);
  });

  test("thresholds: nothing at the lower one, in proportion, all at the upper one", () => {
    expect(grades("qof").map(([unit, score]) => [unit, score])).toEqual([
      ["u1", "30"],
      ["u2", "15"],
      ["u4", "10"],
      ["u3", "0"],
    ]);
  });
});
