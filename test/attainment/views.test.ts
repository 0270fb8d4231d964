import { describe, expect, test } from "vitest";
import type { Attainment } from "../../src/attainment/attainment.js";
import { byAgency } from "../../src/attainment/by-agency.js";
import { byDomain } from "../../src/attainment/by-domain.js";
import { parsePlan } from "../../src/model/check-plan.js";
import type { Plan } from "../../src/model/plan.js";

const source = { clause: "一" };
const lead = { agency: "quality", role: "lead", word: "牵头" };
const helper = { agency: "trade", role: "supporting" };
const goal = (id: string, more: object = {}) => ({ id, kind: "judged", statement: id, source, ...more });

function planOf(targets: readonly object[], tasks: readonly object[] = [], domains: readonly object[] = []): Plan {
  return parsePlan({
    format: "quality-plan/1",
    id: "p",
    title: "plan",
    district: "d",
    period: "2013",
    agencies: ["quality", "trade", "idle"].map((id) => ({ id, name: id })),
    domains,
    metrics: [],
    targets,
    tasks,
  });
}

function standing(target: string, status: "met" | "missed" | "unjudged"): Attainment {
  return {
    target,
    kind: "judged",
    district: "d",
    asOf: "2014-01-01",
    status,
    trace: { rule: "judged", steps: [] },
  } as unknown as Attainment;
}

const attainments = [standing("a", "met"), standing("b", "missed")];
const somebody = { met: 1, missed: 1 };

describe("by agency", () => {
  test("a plan shows each agency's targets and tasks with its role and how they stand", () => {
    const plan = planOf(
      [goal("a", { responsibilities: [lead, helper] }), goal("b", { responsibilities: [lead] }), goal("c")],
      [{ id: "k", title: "k", clause: "一", responsibilities: [helper], targets: ["b", "c"] }],
    );
    const [quality, trade, idle] = byAgency(plan, attainments);
    expect(quality).toMatchObject({
      agency: "quality",
      targets: [
        { target: "a", status: "met", role: "lead", word: "牵头" },
        { target: "b", status: "missed", role: "lead", word: "牵头" },
      ],
      tasks: [],
      tally: somebody,
    });
    expect(trade?.targets).toEqual([{ target: "a", status: "met", role: "supporting" }]);
    expect(trade?.tasks).toEqual([
      { task: "k", role: "supporting", targets: [{ target: "b", status: "missed" }, { target: "c" }] },
    ]);
    expect(trade?.tally).toMatchObject({ met: 1, missed: 0 });
    expect(idle).toMatchObject({ agency: "idle", targets: [], tasks: [], tally: { met: 0 } });
  });

  test("a group that names nobody is its members' agencies', at any depth, each role once", () => {
    const group = (id: string, targets: readonly string[], more: object = {}) => ({
      id,
      kind: "group",
      of: "all",
      targets,
      source,
      ...more,
    });
    const plan = planOf([
      group("outer", ["inner", "a"]),
      group("inner", ["a", "b"]),
      group("named", ["a", "b"], { responsibilities: [helper] }),
      goal("a", { responsibilities: [lead] }),
      goal("b", { responsibilities: [lead, helper] }),
    ]);
    const of = (agency: string) =>
      byAgency(plan, [])
        .find((view) => view.agency === agency)
        ?.targets.map(({ target }) => target);
    expect(of("quality")).toEqual(["outer", "inner", "a", "b"]);
    expect(of("trade")).toEqual(["outer", "inner", "named", "b"]);
  });

  test("a target in which an agency has two roles is there twice and counted once", () => {
    const plan = planOf([goal("a", { responsibilities: [lead, { ...lead, role: "supporting" }] })]);
    expect(byAgency(plan, attainments)[0]).toMatchObject({
      targets: [{ role: "lead" }, { role: "supporting" }],
      tally: { met: 1 },
    });
  });
});

test("a target held against another district alone does not stand so in the plan's own name", () => {
  const elsewhere = { ...standing("a", "missed"), district: "e" };
  const plan = planOf([goal("a", { responsibilities: [lead] })]);
  expect(byAgency(plan, [elsewhere])[0]?.targets).toEqual([{ target: "a", role: "lead", word: "牵头" }]);
  expect(byDomain(plan, [elsewhere, standing("a", "met")])[0]?.targets).toEqual([{ target: "a", status: "met" }]);
});

describe("by domain", () => {
  test("a plan shows what it wants of each: listed domains first, those only named next, what has none last", () => {
    const plan = planOf(
      [goal("a"), goal("b", { domain: "service" }), goal("c", { domain: "sea" })],
      [{ id: "k", title: "k", clause: "一", responsibilities: [], domain: "sea", targets: ["a"] }],
      [
        { id: "sea", name: "海洋" },
        { id: "empty", name: "空" },
      ],
    );
    const views = byDomain(plan, attainments);
    expect(views.map(({ domain }) => domain)).toEqual(["sea", "empty", "service", undefined]);
    expect(views[0]).toMatchObject({
      targets: [{ target: "c" }],
      tasks: [{ task: "k", targets: [{ target: "a", status: "met" }] }],
    });
    expect(views[2]).toMatchObject({ targets: [{ target: "b", status: "missed" }], tally: { missed: 1 } });
    expect(views[3]).toMatchObject({ targets: [{ target: "a", status: "met" }], tally: { met: 1, missed: 0 } });
    expect(views[3] !== undefined && "domain" in views[3]).toBe(false);
    expect(byDomain(planOf([goal("c", { domain: "service" })]), []).map(({ domain }) => domain)).toEqual(["service"]);
  });
});

describe("a view is whole", () => {
  const plan = planOf(
    [
      goal("a", { responsibilities: [lead, helper, { ...helper, role: "participating" }] }),
      goal("c", { responsibilities: [{ agency: "quality", role: "supporting" }], domain: "sea" }),
      goal("b", { responsibilities: [lead], domain: "sea" }),
    ],
    [
      { id: "k", title: "k", clause: "一", responsibilities: [helper, lead], targets: ["b", "c"], domain: "land" },
      { id: "l", title: "l", clause: "一", responsibilities: [helper] },
    ],
    [
      { id: "sea", name: "海洋" },
      { id: "land", name: "陆地" },
    ],
  );
  const none = { missed: 0, behind: 0, "no-evidence": 0, unjudged: 0, open: 0, "on-track": 0, reached: 0, met: 0 };
  const twice = [...attainments, standing("a", "unjudged")];
  const k = { task: "k", targets: [{ target: "b", status: "missed" }, { target: "c" }] };
  const l = { task: "l", targets: [] };

  test("by agency, the first attainment of a target standing for it", () => {
    const word = "牵头";
    expect(byAgency(plan, twice)).toEqual([
      {
        agency: "quality",
        targets: [
          { target: "a", status: "met", role: "lead", word },
          { target: "c", role: "supporting" },
          { target: "b", status: "missed", role: "lead", word },
        ],
        tasks: [{ ...k, role: "lead", word }],
        tally: { ...none, met: 1, missed: 1 },
      },
      {
        agency: "trade",
        targets: [
          { target: "a", status: "met", role: "supporting" },
          { target: "a", status: "met", role: "participating" },
        ],
        tasks: [
          { ...k, role: "supporting" },
          { ...l, role: "supporting" },
        ],
        tally: { ...none, met: 1 },
      },
      { agency: "idle", targets: [], tasks: [], tally: none },
    ]);
  });

  test("by domain, a task without targets too", () => {
    expect(byDomain(plan, twice)).toEqual([
      {
        domain: "sea",
        targets: [{ target: "c" }, { target: "b", status: "missed" }],
        tasks: [],
        tally: { ...none, missed: 1 },
      },
      { domain: "land", targets: [], tasks: [k], tally: none },
      { targets: [{ target: "a", status: "met" }], tasks: [l], tally: { ...none, met: 1 } },
    ]);
  });

  test("of a plan that lists neither agencies nor domains nor tasks", () => {
    const bare = parsePlan({
      format: "quality-plan/1",
      id: "p",
      title: "plan",
      district: "d",
      period: "2013",
      metrics: [],
      targets: [goal("a")],
    });
    expect(byAgency(bare, attainments)).toEqual([]);
    expect(byDomain(bare, [])).toEqual([{ targets: [{ target: "a" }], tasks: [], tally: none }]);
  });

  test("of what is no plan, or no attainments, is refused", () => {
    for (const view of [byAgency, byDomain]) {
      expect(() => view(null as never, [])).toThrow(/^plan: null is no plan/);
      expect(() => view(plan, {} as never)).toThrow(/^attainments: .* is no list/);
      expect(() => view(plan, [1] as never)).toThrow(/^attainments\[0\]: 1 is no attainment/);
    }
  });
});
