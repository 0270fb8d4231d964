import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { formatAmount } from "../../src/model/amount.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Districts } from "../../src/model/district.js";
import type { Metric } from "../../src/model/metric.js";
import { cellAt, type Rollup } from "../../src/rollup/index.js";
import { roll } from "../rollup/roll.js";

/** A figure as it was published. */
interface Published {
  readonly jurisdiction: string;
  readonly gbt2260?: string;
  readonly metric: string;
  readonly period: string;
  readonly value: number;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly source: string;
}

const file = new URL("../../../shared/facts/observations.json", import.meta.url);
/** The published figures lie beside the repository; without them there is nothing to compare with. */
const there = existsSync(file);
const published = there ? (JSON.parse(readFileSync(file, "utf8")) as { readonly rows: readonly Published[] }).rows : [];

function table(source: string, metric: string): readonly Published[] {
  return published.filter((row) => row.source === source && row.metric === metric);
}

function idOf(row: Published): string {
  return row.gbt2260 ?? row.jurisdiction;
}

/** The first row's district, with those of the others below it. */
function underFirst([first, ...others]: readonly Published[], more: readonly object[] = []): Districts {
  return parseDistricts([
    { id: idOf(first!) },
    ...others.map((row) => ({ id: idOf(row), parent: idOf(first!) })),
    ...more,
  ]);
}

function valueIn(rollup: Rollup, district: string, period: string): string {
  const cell = cellAt(rollup, { metric: "m", district, period });
  return cell.evidence === "none" ? cell.reason : cell.value;
}

describe.runIf(there)("Bazhong, spot checks by county, 2024", () => {
  const counties = table("bz2024", "spot-check pass rate");
  const [city, ...others] = counties;
  const districts = (): Districts => underFirst(counties);
  const metric = (across: "ratio" | "mean"): Metric => ({
    id: "m",
    name: "合格率",
    unit: "%",
    kind: "ratio",
    direction: "up",
    per: "100",
    share: true,
    across,
  });
  const rows = others.map((row) => ({
    metric: "m",
    district: idOf(row),
    period: "2024",
    numerator: row.numerator,
    denominator: row.denominator,
  }));

  test("six counties pool to the printed total", () => {
    expect(others).toHaveLength(6);
    const cell = cellAt(roll(rows, [metric("ratio")], districts()), {
      metric: "m",
      district: idOf(city!),
      period: "2024",
    });
    expect(cell).toMatchObject({
      numerator: "497",
      denominator: "555",
      evidence: "full",
      coverage: { reported: 6, expected: 6 },
    });
    expect(cell.evidence === "none" ? "" : formatAmount(cell.value, { digits: 2 })).toBe(String(city!.value));
  });

  test("each county's rate is the one printed beside it", () => {
    const rollup = roll(rows, [metric("ratio")], districts());
    for (const row of others)
      expect(formatAmount(valueIn(rollup, idOf(row), "2024"), { digits: 2 })).toBe(row.value.toFixed(2));
  });

  test("the plain mean of the rates is another figure, given where it is asked for by name", () => {
    const mean = valueIn(roll(rows, [metric("mean")], districts()), idOf(city!), "2024");
    expect(formatAmount(mean, { digits: 2 })).toBe("89.39");
  });

  test("the second cut, town and country, pools to the same", () => {
    const cuts = ["urban (城区)", "townships (乡镇)"].flatMap((cut) => table("bz2024", `spot-check pass rate, ${cut}`));
    const tree = parseDistricts([{ id: "511900" }, ...cuts.map((_, at) => ({ id: `cut-${at}`, parent: "511900" }))]);
    const given = cuts.map((row, at) => ({
      metric: "m",
      district: `cut-${at}`,
      period: "2024",
      numerator: row.numerator,
      denominator: row.denominator,
    }));
    const byCut = cellAt(roll(given, [metric("ratio")], tree), { metric: "m", district: "511900", period: "2024" });
    expect(cuts).toHaveLength(2);
    expect(byCut).toMatchObject({ numerator: "497", denominator: "555" });
  });

  test("the city's printed rate differs from its counties' by its rounding alone", () => {
    const rollup = roll(
      [...rows, { metric: "m", district: idOf(city!), period: "2024", value: city!.value }],
      [metric("ratio")],
      districts(),
    );
    expect(rollup.discrepancies).toMatchObject([{ severity: "note", district: "511900", amounts: { found: "89.55" } }]);
  });
});

describe.runIf(there)("Huzhou, yearbook 2013", () => {
  const memo = "湖州市区 (memo: 吴兴+南浔)";
  const metric: Metric = { id: "m", name: "专利授权", unit: "件", kind: "amount", accrual: "flow", direction: "up" };
  const rolled = (name: string, keep: (row: Published) => boolean): Rollup => {
    const rows = table("hzyb", name);
    const counties = rows.filter((row) => row.jurisdiction !== memo);
    const districts = underFirst(counties, [{ id: memo, members: ["330502", "330503"] }]);
    return roll(
      rows.filter(keep).map((row) => ({ metric: "m", district: idOf(row), period: "2013", value: row.value })),
      [metric],
      districts,
    );
  };

  test("patents granted by county add up to the printed total, and the memo column is added to nothing", () => {
    const counties = rolled("patents granted", (row) => row.jurisdiction !== "湖州市");
    expect(valueIn(counties, "330500", "2013")).toBe("10326");
    expect(valueIn(counties, memo, "2013")).toBe("4030");
    expect(rolled("patents granted", () => true).discrepancies).toEqual([]);
  });

  test("awards have a residual that belongs to no county, in the city and in the memo column", () => {
    expect(rolled("science awards, municipal and above", () => true).discrepancies).toMatchObject([
      {
        code: "own-differs-from-children",
        district: "330500",
        severity: "weak",
        amounts: { expected: "43", found: "60" },
      },
      { code: "own-differs-from-children", district: memo, severity: "weak", amounts: { expected: "13", found: "30" } },
    ]);
  });
});

describe.runIf(there)("Zhejiang, high-tech output by city, first half of 2014", () => {
  const rows = table("zjht", "high-tech industry output");
  const metric: Metric = {
    id: "m",
    name: "高新技术产业产值",
    unit: "亿元",
    kind: "amount",
    accrual: "flow",
    direction: "up",
  };

  test("eleven cities add up to the printed total, which doubles miss", () => {
    const [province, ...cities] = rows;
    expect(cities.reduce((sum, row) => sum + row.value, 0)).toBe(10205.199999999999);
    const given = rows.map((row) => ({ metric: "m", district: idOf(row), period: "2014-H1", value: row.value }));
    const rollup = roll(given.slice(1), [metric], underFirst(rows));
    expect(cities).toHaveLength(11);
    expect(valueIn(rollup, idOf(province!), "2014-H1")).toBe(String(province!.value));
    expect(roll(given, [metric], underFirst(rows)).discrepancies).toEqual([]);
  });
});

describe.runIf(there)("Huzhou, yearbook 2013, broken down by kind", () => {
  const memo = "湖州市区 (memo: 吴兴+南浔)";
  const KINDS = ["invention", "utility model", "design"];
  const awardKinds = ["provincial", "municipal"];
  const given = (total: string, parts: readonly (readonly [category: string, table: string])[]) => {
    const counties = table("hzyb", total);
    const districts = underFirst(
      counties.filter((row) => row.jurisdiction !== memo),
      [{ id: memo, members: ["330502", "330503"] }],
    );
    const rows = [["", total] as const, ...parts].flatMap(([category, name]) =>
      table("hzyb", name).map((row) => ({
        metric: "m",
        district: idOf(row),
        period: "2013",
        value: row.value,
        ...(category === "" ? {} : { category }),
      })),
    );
    const metric: Metric = {
      id: "m",
      name: "m",
      unit: "件",
      kind: "amount",
      accrual: "flow",
      direction: "up",
      breakdowns: [parts.map(([category]) => category)],
    };
    return roll(rows, [metric], districts);
  };

  test.each(["patents granted", "patent applications"])(
    "%s: kinds and counties make up every printed total",
    (name) => {
      const total = name === "patents granted" ? name : "patent applications accepted";
      const rollup = given(
        total,
        KINDS.map((kind) => [kind, `${name}, ${kind}`]),
      );
      expect(rollup.discrepancies).toEqual([]);
      for (const kind of KINDS) {
        const [city, ...counties] = table("hzyb", `${name}, ${kind}`).filter((row) => row.jurisdiction !== memo);
        const cell = cellAt(rollup, { metric: "m", district: "330500", period: "2013", category: kind });
        expect(cell.evidence === "none" ? "" : cell.value).toBe(String(city!.value));
        expect(counties.reduce((sum, row) => sum + row.value, 0)).toBe(city!.value);
      }
    },
  );

  test("awards are provincial and municipal ones; what belongs to no county is in the municipal ones", () => {
    const rollup = given(
      "science awards, municipal and above",
      awardKinds.map((kind) => [kind, `science awards, ${kind}`]),
    );
    expect(rollup.discrepancies.filter(({ code }) => code === "breakdown-differs-from-total")).toEqual([]);
    expect(rollup.discrepancies).toHaveLength(2);
  });
});

describe.runIf(there)("quality-work grades of the cities of Guangdong", () => {
  const grade: Metric = {
    id: "m",
    name: "质量工作考核",
    unit: "",
    kind: "ordinal",
    direction: "up",
    levels: ["D", "C", "B", "A"],
    across: "median",
  };

  test.each([
    ["gd2017", 7, 14, "B"],
    ["gd2019", 8, 13, "B"],
    ["gd2020", 9, 12, "B"],
    ["gd2022", 11, 10, "A"],
  ])("%s: %i A and %i B, and the city in the middle has %s", (source, best, second, median) => {
    const cities = published.filter((row) => row.source === source);
    const period = cities[0]!.period.replace("–", "/");
    const districts = parseDistricts([{ id: "440000" }, ...cities.map((row) => ({ id: idOf(row), parent: "440000" }))]);
    const rows = cities.map((row) => ({ metric: "m", district: idOf(row), period, value: String(row.value) }));
    expect(cellAt(roll(rows, [grade], districts), { metric: "m", district: "440000", period })).toMatchObject({
      level: median,
      coverage: { reported: 21, expected: 21 },
      byLevel: [
        { level: "D", districts: 0 },
        { level: "C", districts: 0 },
        { level: "B", districts: second },
        { level: "A", districts: best },
      ],
    });
  });
});
