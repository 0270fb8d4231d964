import { describe, expect, test } from "vitest";
import { group, STANDS_AS, standingAs } from "./stands-as.js";
import { attainmentOf, type Case, exactOf, measured, METRICS, statusOf } from "./plan-of.js";
import type { Judgement } from "../../src/model/observation.js";
import type { JudgedTarget } from "../../src/model/target.js";

const AFTER = "2014-01-01";
const BEFORE = "2013-06-30";
const SOURCE = { clause: "一" };

function judged(id: string): JudgedTarget {
  return { id, kind: "judged", statement: "达到国内先进水平", source: SOURCE };
}

describe("judged goals", () => {
  const target = judged("j");
  const by = (on: string, status: "met" | "missed", more: Partial<Judgement> = {}): Judgement => ({
    target: "j",
    on,
    by: "市政府",
    status,
    ...more,
  });

  test("nobody's judgement is unjudged, before the deadline and after it", () => {
    for (const asOf of [BEFORE, AFTER]) expect(statusOf({ targets: [target], asOf })).toBe("unjudged");
  });

  test("the latest judgement by the day counts, whatever the order", () => {
    const judgements = [by("2013-03-01", "missed"), by("2013-09-01", "met"), by("2013-05-01", "met")];
    for (const list of [judgements, judgements.toReversed()]) {
      expect(statusOf({ targets: [target], judgements: list, asOf: "2013-03-31" })).toBe("missed");
      expect(attainmentOf({ targets: [target], judgements: list, asOf: AFTER })).toMatchObject({
        status: "met",
        due: "2013-12-31",
        judgement: { on: "2013-09-01" },
      });
    }
  });

  test("a judgement of the day itself counts, one of the next day does not", () => {
    expect(statusOf({ targets: [target], judgements: [by("2013-06-30", "met")], asOf: BEFORE })).toBe("met");
    expect(statusOf({ targets: [target], judgements: [by("2013-07-01", "met")], asOf: BEFORE })).toBe("unjudged");
  });

  test("judgements of the same day that differ settle nothing", () => {
    const judgements = [by("2013-03-01", "missed"), by("2013-03-01", "met", { by: "专家组" })];
    expect(attainmentOf({ targets: [target], judgements })).toMatchObject({
      status: "unjudged",
      trace: { rule: "judgements-differ" },
    });
  });

  test("judgements of the same day that agree are one, the same in any order", () => {
    const judgements = [by("2013-03-01", "met", { by: "b" }), by("2013-03-01", "met", { by: "a" })];
    const [one, other] = [judgements, judgements.toReversed()].map((list) =>
      attainmentOf({ targets: [target], judgements: list }),
    );
    expect(one).toMatchObject({ status: "met", judgement: { by: "a" } });
    expect(other).toEqual(one);
  });

  test("a judgement is of the district it names, else of the plan's own", () => {
    const judgements = [by("2013-03-01", "met", { district: "e" })];
    expect(statusOf({ targets: [target], judgements })).toBe("unjudged");
    expect(statusOf({ targets: [target], judgements, district: "e" })).toBe("met");
  });

  test.each(["2013", "2013-02-30", ""])("a judgement on %j is refused", (on) => {
    expect(() => attainmentOf({ targets: [target], judgements: [by(on, "met")] })).toThrow(RangeError);
  });

  test("a judgement that is neither met nor missed is refused", () => {
    expect(() =>
      attainmentOf({ targets: [target], judgements: [{ ...by("2013-01-01", "met"), status: "good" as "met" }] }),
    ).toThrow(RangeError);
  });
});

test.each([undefined, "", "  ", 7])("a judgement by %j, who is nobody, is refused by what it names", (name) => {
  const judgement = { target: "t", on: "2013-01-01", status: "met", by: name as string } as const;
  expect(() => attainmentOf({ targets: [judged("t")], judgements: [judgement] })).toThrow(
    new RangeError(`judgement of t: by: ${JSON.stringify(name)} names nobody; accepted: a name`),
  );
});

describe("groups", () => {
  test("a group lists its members and tallies how they stand", () => {
    expect(attainmentOf(standingAs("all", ["met", "reached"]))).toMatchObject({
      kind: "group",
      of: "all",
      district: "d",
      due: "2013-12-31",
      tally: { met: 1, reached: 1, missed: 0 },
      members: [
        { target: "met", status: "met" },
        { target: "reached", status: "reached" },
      ],
      trace: { rule: "worst-of-members", steps: [{ members: [{ target: "reached" }] }] },
    });
  });

  test("groups of groups are worked out from the innermost, in whatever order they stand", () => {
    const { metric, rows, asOf } = standingAs("all", ["met"]);
    const targets = [
      group("all", ["inner", "met"], "outer"),
      group("any", ["missed", "reached"], "inner"),
      ...Object.values(STANDS_AS),
    ];
    const asked = [...targets.slice(1), targets[0]!];
    expect(statusOf({ metric, rows, asOf, targets: asked })).toBe("reached");
  });

  test("a chain of groups ten thousand deep is no matter", () => {
    const chain = Array.from({ length: 10_000 }, (_, depth) =>
      group("all", [depth === 0 ? "met" : `g${depth - 1}`], `g${depth}`),
    );
    const { metric, rows, asOf } = standingAs("all", ["met"]);
    expect(statusOf({ metric, rows, asOf, targets: [STANDS_AS.met, ...chain] })).toBe("met");
  });

  test("a group is due with its last member, and never where one of them is", () => {
    const members = [
      measured({ atLeast: "90" }, { id: "a", schedule: { by: "2013-H1" } }),
      measured({ atLeast: "90" }, { id: "b" }),
    ];
    const due = (period: string) => attainmentOf({ targets: [...members, group("all", ["a", "b"])], period }).due;
    expect(due("2013")).toBe("2013-12-31");
    expect(due("2013/..")).toBeUndefined();
  });

  test("a provisional member makes the group provisional", () => {
    const { metric, targets, asOf } = standingAs("all", ["met"]);
    const rows = [{ period: "2012", value: "92", partial: true as const, origin: "across" as const }];
    expect(attainmentOf({ metric, targets, rows, asOf })).toMatchObject({ status: "met", provisional: true });
  });
});

describe("together they are provisional only where reports to come could change how they stand", () => {
  const row = (district: string, value: string, partial?: true) => ({
    district,
    period: "2013",
    value,
    ...(partial === undefined ? {} : { partial }),
  });
  const standing = (rows: Case["rows"]) => {
    const target = measured({ atLeast: "90" }, { districts: ["a", "b"] });
    const attainment = attainmentOf({ metric: METRICS.index, target, asOf: "2014-01-01", rows: rows ?? [] });
    return [attainment.status, "provisional" in attainment && attainment.provisional];
  };

  test("districts: one that has missed for certain decides", () => {
    expect(standing([row("a", "80"), row("b", "95", true)])).toEqual(["missed", false]);
    expect(standing([row("a", "80", true), row("b", "95")])).toEqual(["missed", true]);
    expect(standing([row("a", "95", true), row("b", "95")])).toEqual(["met", true]);
    expect(standing([row("a", "95"), row("b", "95")])).toEqual(["met", false]);
  });

  test("groups: of all one that has missed, of any one that is met", () => {
    const early = measured({ atLeast: "90" }, { id: "early", schedule: { by: "2011" } });
    const late = measured({ atLeast: "90" }, { id: "late", schedule: { by: "2012" } });
    const provisional = (of: "all" | "any", value: string) => {
      const attainment = attainmentOf({
        metric: METRICS.index,
        targets: [early, late, group(of, ["early", "late"])],
        rows: [
          { period: "2011", value },
          { period: "2012", value: "95", partial: true },
        ],
      });
      return "provisional" in attainment && attainment.provisional;
    };
    expect(provisional("all", "80")).toBe(false);
    expect(provisional("all", "95")).toBe(true);
    expect(provisional("any", "95")).toBe(false);
    expect(provisional("any", "80")).toBe(true);
  });
});

describe("several districts are the group all of them", () => {
  const tree = { d: ["e", "f"], e: ["g", "h"] };
  const at = (district: string, value: string) => ({ district, period: "2013", value });
  const rows = [at("d", "90"), at("e", "91"), at("f", "89"), at("g", "99"), at("h", "98")];
  const bound = { atLeast: "90" };

  test("one district that not all have reported makes them all provisional", () => {
    const rows = ["e", "f"].map((district) => ({
      district,
      period: "2013",
      value: "95",
      ...(district === "e" ? { partial: true as const } : {}),
    }));
    const given = {
      target: measured({ atLeast: "90" }, { districts: "children" }),
      tree: { d: ["e", "f"] },
      asOf: AFTER,
    };
    expect(attainmentOf({ ...given, rows })).toMatchObject({ status: "met", provisional: true });
    expect(
      attainmentOf({ ...given, rows: rows.map(({ district, period, value }) => ({ district, period, value })) }),
    ).toMatchObject({
      status: "met",
      provisional: false,
    });
  });

  test.each([
    ["children", ["e", "f"]],
    ["siblings", ["d"]],
    ["tree", ["d", "e", "g", "h", "f"]],
    ["leaves", ["g", "h", "f"]],
    [
      ["f", "e"],
      ["f", "e"],
    ],
    [{ h: { atLeast: "99" }, g: bound }, ["h", "g"]],
  ] as const)("%j binds %j", (districts, bound_) => {
    const attainment = exactOf({ target: measured(bound, { districts }), rows, tree, asOf: AFTER });
    expect(attainment.kind === "districts" ? attainment.members.map((member) => member.district).sort() : []).toEqual(
      [...bound_].sort(),
    );
  });

  test("a record binds each district by its own bound", () => {
    const target = measured(bound, { districts: { h: { atLeast: "99" }, g: { atLeast: "99" } } });
    expect(attainmentOf({ target, rows, tree, asOf: AFTER })).toMatchObject({
      status: "missed",
      tally: { met: 1, missed: 1 },
    });
  });

  test("a district the evidence does not know has no evidence", () => {
    const target = measured(bound, { districts: ["e", "nowhere"] });
    expect(attainmentOf({ target, rows, tree, asOf: AFTER })).toMatchObject({
      status: "no-evidence",
      members: [{ status: "met" }, { status: "no-evidence", reason: "unknown-district" }],
    });
  });

  test("all of nobody is not met", () => {
    const attainment = attainmentOf({
      target: measured(bound, { districts: "children" }),
      rows: [at("d", "99")],
      asOf: AFTER,
    });
    expect(attainment).toMatchObject({ status: "no-evidence", members: [], trace: { rule: "no-members" } });
  });

  test("one of its districts can be asked for alone", () => {
    const target = measured(bound, { districts: { h: { atLeast: "99" } } });
    expect(attainmentOf({ target, rows, tree, asOf: AFTER, district: "h" })).toMatchObject({
      kind: "measured",
      district: "h",
      status: "missed",
    });
  });

  test("a group asked for one district asks each member for it", () => {
    const targets = [measured(bound, { districts: "children" }), group("all", ["t"])];
    expect(statusOf({ targets, rows, tree, asOf: AFTER })).toBe("missed");
    expect(statusOf({ targets, rows, tree, asOf: AFTER, district: "e" })).toBe("met");
  });
});
