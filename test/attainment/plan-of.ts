import type { ExactAttainment } from "../../src/attainment/exact-attainment.js";
import type { Attainment, Figures, MeasuredAttainment } from "../../src/attainment/attainment.js";
import { exactlyIn } from "../../src/attainment/attain-exactly.js";
import { contextOf } from "../../src/attainment/context.js";
import type { PathForm } from "../../src/attainment/path-form.js";
import { writeAttainment } from "../../src/attainment/write-attainment.js";
import { parsePlan } from "../../src/model/check-plan.js";
import type { Metric } from "../../src/model/metric.js";
import type { Judgement } from "../../src/model/observation.js";
import type { Plan } from "../../src/model/plan.js";
import type { Bound, MeasuredTarget, TargetInput } from "../../src/model/target.js";
import { type Attributes, cellTable, DISTRICT, METRIC, type Row, type Tree } from "./cell-table.js";

const SOURCE = { clause: "一" };

export const METRICS = {
  flow: { id: METRIC, name: "flow", unit: "件", kind: "amount", accrual: "flow", direction: "up" },
  stock: { id: METRIC, name: "stock", unit: "家", kind: "amount", accrual: "stock", direction: "up" },
  share: { id: METRIC, name: "share", unit: "%", kind: "ratio", per: "100", share: true, direction: "up" },
  rate: { id: METRIC, name: "rate", unit: "起/万台", kind: "ratio", per: "10000", direction: "down" },
  index: { id: METRIC, name: "index", unit: "分", kind: "index", direction: "up" },
  ordinal: { id: METRIC, name: "ordinal", unit: "", kind: "ordinal", levels: ["C", "B", "A", "AA"], direction: "up" },
  milestone: { id: METRIC, name: "milestone", unit: "项", kind: "milestone", items: ["x", "y", "z"], direction: "up" },
} as const satisfies Readonly<Record<string, Metric>>;

/** A measured target on the one metric, to be judged for 2013. */
export function measured(bound: Bound, more: Partial<MeasuredTarget> = {}): MeasuredTarget {
  return { id: "t", kind: "measured", metric: METRIC, bound, source: SOURCE, ...more };
}

export function planOf(
  metric: Metric,
  targets: readonly TargetInput[],
  period = "2013",
  more: readonly Metric[] = [],
): Plan {
  return parsePlan({
    format: "quality-plan/1",
    id: "p",
    title: "plan",
    district: DISTRICT,
    period,
    metrics: [metric, ...more],
    targets,
  });
}

export interface Case {
  readonly metric?: Metric;
  readonly target?: MeasuredTarget;
  readonly targets?: readonly TargetInput[];
  readonly rows?: readonly Row[];
  readonly tree?: Tree;
  readonly attributes?: Attributes;
  /** Beside the metric that the target is on. */
  readonly metrics?: readonly Metric[];
  /** Of districts below. */
  readonly plans?: readonly Plan[];
  readonly judgements?: readonly Judgement[];
  readonly asOf?: string;
  readonly period?: string;
  readonly district?: string;
  readonly path?: PathForm;
}

/** How the last of the case's targets stands, figures exact. */
export function exactOf(given: Case): ExactAttainment {
  const {
    metric = METRICS.share,
    target = measured({ atLeast: "90" }),
    targets = [target],
    rows = [],
    tree = {},
  } = given;
  const plan = planOf(metric, targets, given.period, given.metrics);
  const { judgements = [], plans = [], path, asOf = "2013-06-30" } = given;
  const context = contextOf(plan, cellTable(rows, tree, given.attributes), {
    asOf,
    judgements,
    plans,
    ...(path === undefined ? {} : { path }),
  });
  const asked = plan.targets.at(-1);
  if (asked === undefined) throw new RangeError("a case has a target");
  return exactlyIn(context, given.district)(asked);
}

export function attainmentOf(given: Case): Attainment {
  return writeAttainment(exactOf(given));
}

export function measuredOf(given: Case): MeasuredAttainment {
  const attainment = attainmentOf(given);
  if (attainment.kind !== "measured") throw new RangeError(`${attainment.kind} is not measured`);
  return attainment;
}

/** The status in one word, with the reason behind it where there is no evidence. */
export function statusOf(given: Case): string {
  const attainment = attainmentOf(given);
  return attainment.kind === "measured" && attainment.status === "no-evidence"
    ? `no-evidence: ${attainment.reason}`
    : attainment.status;
}

export function figuresIn(given: Case): Figures {
  const attainment = measuredOf(given);
  if (attainment.status === "no-evidence") throw new RangeError(`no evidence: ${attainment.reason}`);
  return attainment.figures;
}
