import { measuredFigure } from "../../src/explain/measured-figure.js";
import { describe, expect, test } from "vitest";
import { figure } from "../../src/explain/figure.js";
import { nameOf, namesFrom, unitOf } from "../../src/explain/names.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { parsePlan } from "../../src/model/check-plan.js";

const plan = parsePlan({
  format: "quality-plan/1",
  id: "p",
  title: { zh: "规划", en: "Plan" },
  district: "330400",
  period: "2013",
  agencies: [{ id: "aqsiq", name: { zh: "市质监局", en: "Quality Supervision" } }],
  metrics: [
    {
      id: "towns",
      kind: "amount",
      accrual: "flow",
      name: { zh: "质量强镇", en: "Quality towns" },
      unit: "个",
      direction: "up",
    },
  ],
  targets: [
    { id: "twelve", kind: "measured", metric: "towns", bound: { atLeast: "12" }, source: { clause: "1" } },
    { id: "towns", kind: "judged", statement: { zh: "更好", en: "Better" }, source: { clause: "2" } },
  ],
});
const names = namesFrom(plan, parseDistricts([{ id: "330400", name: { zh: "嘉兴市" } }]));

describe("names", () => {
  test("a metric and a target of the same id keep their own names", () => {
    expect(nameOf(names, "metric", "towns", "en")).toBe("Quality towns");
    expect(nameOf(names, "target", "towns", "en")).toBe("Better");
  });

  test("a target without a title is called by its metric", () => {
    expect(nameOf(names, "target", "twelve", "zh")).toBe("质量强镇");
  });

  test("a name in another language is better than none", () => {
    expect(nameOf(names, "district", "330400", "en")).toBe("嘉兴市");
  });

  test("what no document names is called by its id, prototype keys too", () => {
    expect(nameOf(names, "agency", "constructor", "en")).toBe("constructor");
    expect(unitOf(names, "toString", "en")).toBe("");
    expect(unitOf(names, "towns", "zh")).toBe("个");
  });

  test("of two documents that name the same id the first stands", () => {
    const other = parsePlan({ ...plan, title: "Another" });
    expect(nameOf(namesFrom(plan, other), "plan", "p", "en")).toBe("Plan");
  });
});

describe("a figure in a sentence", () => {
  test("is cut off and marked, never rounded towards a bound", () => {
    expect(figure("89.9999999", "%")).toBe("89.9999…%");
    expect(figure("-269/3")).toBe("−89.6666…");
    expect(figure("-0.00009")).toBe("−0.00009");
    expect(figure("-0.0000123456789")).toBe("−0.000012…");
    expect(figure("1/3000000", "%")).toBe("0.00000033…%");
    expect(figure(`-0.${"0".repeat(40)}1`)).toBe("−0.0000…");
  });

  test("stands in English before one of what its unit names", () => {
    expect(figure("1", "items")).toBe("1 item");
    expect(figure("-1", "counties")).toBe("−1 county");
    expect(figure("1", "branches")).toBe("1 branch");
    expect(figure("1.0001", "cases")).toBe("1.0001 cases");
    expect(["gas", "km", "°C", "celsius", "个", "mass", "analysis"].map((unit) => figure("1", unit))).toEqual([
      "1 gas",
      "1 km",
      "1°C",
      "1 celsius",
      "1个",
      "1 mass",
      "1 analysis",
    ]);
    const others = ["businesses", "classes", "processes", "small glasses", "boxes", "prizes", "houses", "causes"];
    expect(others.map((unit) => figure("1", unit))).toEqual([
      "1 business",
      "1 class",
      "1 process",
      "1 small glass",
      "1 box",
      "1 prize",
      "1 house",
      "1 cause",
    ]);
    const asWritten = ["series", "species", "news", "analyses", "premises", "buses", "potatoes", "quizzes"];
    expect(asWritten.map((unit) => figure("1", unit))).toEqual(asWritten.map((unit) => `1 ${unit}`));
    expect(measuredFigure("1", "factor", "", "en")).toBe("1 time");
    expect(measuredFigure("2", "factor", "", "en")).toBe("2 times");
  });

  test("is made from texts", () => {
    expect(() => figure(5 as unknown as string)).toThrow(
      new TypeError('amount: 5 is no text; accepted: a text such as "89.995" or "269/3"'),
    );
    expect(() => figure("1", null as unknown as string)).toThrow(
      new TypeError("unit: null is no text; accepted: a text"),
    );
  });

  test("is written in full where it ends soon, so that it can be reckoned with", () => {
    expect(figure("89.995", "%")).toBe("89.995%");
    expect(figure("89.999999", "%")).toBe("89.999999%");
    expect(figure("-0.000012345678")).toBe("−0.000012345678");
    expect(figure("1/128")).toBe("0.0078125");
    expect(figure("123456.78912")).toBe("123456.7891…");
    expect(figure("10326", "件")).toBe("10326件");
  });
});
