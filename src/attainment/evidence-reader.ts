import { evaluateOf } from "../condition/evaluate.js";
import type { Answer, Listed, OfOne, Reader, Standpoint } from "../condition/reading.js";
import type { Truth } from "../condition/truth.js";
import { periodBefore } from "../model/before.js";
import type { DistrictId, Period } from "../model/label.js";
import { spanIn } from "../model/period.js";
import type { Condition, Group, MetricSource, TargetSource } from "../model/value.js";
import { writeCell } from "../rollup/read-cell.js";
import { countedDistrict, districtAt } from "./district-questions.js";
import type { QuestionRead } from "./evidence-read.js";
import type { Inquiry } from "./inquiry.js";
import { amountOrLevel, figureRead, peersRead, targetRead } from "./figure-questions.js";
import type { QuestionReason } from "./reason.js";

type Found = Answer<QuestionReason, QuestionRead>;

/** Answers what a plan's bounds and conditions ask, seen from a district and for a window. */
export function readerFor(inquiry: Inquiry, here: DistrictId, window: Period): Reader<QuestionReason, QuestionRead> {
  return {
    metric: (source, from) => readMetric(inquiry, source, from, { here, window }),
    target: (source, from) => readTarget(inquiry, source, from.district ?? here),
    districts: (group, from) => listed(inquiry, group, from.district ?? here),
    peers: peersRead,
  };
}

/** Whether a condition on a district's row and figures holds, its windows those of the plan. */
export function truthOfDistrict(inquiry: Inquiry, where: Condition, district: DistrictId): Truth {
  const reader = readerFor(inquiry, district, inquiry.context.plan.period);
  return evaluateOf(countedDistrict(district, inquiry.context.values.rowOf(district)), where, reader).truth;
}

interface Standing {
  readonly here: DistrictId;
  readonly window: Period;
}

function readMetric(
  { context }: Inquiry,
  source: OfOne<MetricSource>,
  from: Standpoint,
  { here, window }: Standing,
): Found {
  const { values, metrics } = context;
  const { metric, over, back = 0 } = source;
  const seenFrom = from.district ?? here;
  const district = districtAt(context.values.parentOf, source.district, seenFrom);
  // A run looks at window after window; a period that is named stays the same in all of them.
  const period =
    source.period === undefined ? windowsBefore(window, back + from.back) : windowsBefore(source.period, back);
  const unread = (reason: QuestionReason): Found => ({
    reading: { kind: "unknown", reason },
    input: { kind: "metric", metric, district: district ?? seenFrom, period: period ?? window, reason },
  });
  if (district === undefined) return unread("no-parent");
  if (period === undefined) return unread("not-reported");
  if (!values.knowsMetric(metric)) return unread("unknown-metric");
  if (!values.knowsDistrict(district)) return unread("unknown-district");
  if (!isClosed(period)) return unread("open-window");
  const cell = values.cell({ metric, district, period }, over);
  const input: QuestionRead = { kind: "metric", cell: writeCell(cell), ...(over === undefined ? {} : { over }) };
  if (cell.evidence === "none") return { reading: { kind: "unknown", reason: cell.reason }, input };
  if (district !== seenFrom && values.isMadeOfAlone({ metric, district, period }, seenFrom, over))
    return unread("made-of-itself");
  return { reading: amountOrLevel(cell.value, metrics.get(metric)), input };
}

function isClosed(period: Period): boolean {
  const { first, last } = spanIn(period);
  return first !== undefined && last !== undefined;
}

/** So many windows earlier; undefined before the year 1. */
function windowsBefore(window: Period, back: number): Period | undefined {
  let found: Period | undefined = window;
  for (let steps = back; steps > 0 && found !== undefined; steps -= 1) found = periodBefore(found);
  return found;
}

function readTarget({ context, attained }: Inquiry, source: OfOne<TargetSource>, here: DistrictId): Found {
  const district = districtAt(context.values.parentOf, source.district, here);
  const facts = { kind: "target", plan: context.plan.id, target: source.target, read: source.read } as const;
  const attainment = district === undefined ? undefined : attained(source.target, district);
  if (district === undefined || attainment === undefined) {
    const reason: QuestionReason = district === undefined ? "no-parent" : "not-reported";
    const input: QuestionRead = { ...facts, district: district ?? here, status: "no-evidence", reason };
    return { reading: { kind: "unknown", reason }, input };
  }
  const target = context.targets.get(source.target);
  const metric = target?.kind === "measured" ? context.metrics.get(target.metric) : undefined;
  const reading = figureRead(attainment, source.read, metric);
  return { reading, input: targetRead({ ...facts, district }, attainment, reading) };
}

function listed(
  { context: { values } }: Inquiry,
  group: Exclude<Group, { readonly where: unknown }> | "every",
  here: DistrictId,
): Listed<QuestionReason> {
  const ids = (): readonly DistrictId[] | undefined => {
    if (typeof group !== "string") return group;
    if (group === "every") return values.everyDistrict();
    return group === "assessed" || !values.knowsDistrict(here) ? undefined : values.districtsIn(group, here);
  };
  const found = ids();
  if (found === undefined) return { reason: "unknown-district" };
  return { list: found.map((id) => countedDistrict(id, values.rowOf(id))) };
}
