import { parsePlan } from "../../src/model/check-plan.js";
import type { Metric } from "../../src/model/metric.js";
import type { Plan } from "../../src/model/plan.js";

/** One metric of each kind that matters to a breaking down; each test writes its targets. */
export const METRICS = [
  { id: "towns", kind: "amount", accrual: "flow", name: { zh: "质量强镇", en: "Towns" }, unit: "个", direction: "up" },
  { id: "accidents", kind: "amount", accrual: "flow", name: "事故", unit: "起", direction: "down" },
  { id: "holders", kind: "amount", accrual: "stock", name: "获奖企业", unit: "家", direction: "up" },
  { id: "best", kind: "amount", accrual: "stock", across: "max", name: "最高", unit: "分", direction: "up" },
  { id: "rate", kind: "ratio", per: "100", share: true, name: "合格率", unit: "%", direction: "up" },
  { id: "deaths", kind: "ratio", per: "10000", name: "死亡率", unit: "人/万台", direction: "down" },
  { id: "level", kind: "ordinal", levels: ["C", "B", "A"], name: "等级", unit: "", direction: "up" },
  { id: "title", kind: "milestone", name: "示范县", unit: "项", direction: "up" },
  { id: "neutral", kind: "ratio", per: "1", name: "比例", unit: "", direction: "none" },
] as const satisfies readonly Metric[];

const SOURCE = { clause: "一" } as const;

/** A target on a metric of that id, unless it says otherwise. */
export function target(metric: (typeof METRICS)[number]["id"], rest: object): object {
  return { id: metric, kind: "measured", metric, source: SOURCE, ...rest };
}

export function group(id: string, of: "all" | "any", targets: readonly string[], rest: object = {}): object {
  return { id, kind: "group", of, targets, source: SOURCE, ...rest };
}

export function judged(id: string, rest: object = {}): object {
  return { id, kind: "judged", statement: "达到先进水平", source: SOURCE, ...rest };
}

export function planOf(...targets: readonly object[]): Plan {
  return parsePlan({
    format: "quality-plan/1",
    id: "city",
    title: "要点",
    district: "city",
    period: "2013",
    agencies: [{ id: "bureau", name: "局" }],
    metrics: METRICS,
    targets,
  });
}

export const BELOW = ["east", "west", "north"] as const;
