import { evaluateOf } from "../condition/evaluate.js";
import type { Answer, Listed, OfOne, Reader, Standpoint } from "../condition/reading.js";
import { allOf, anyOf, type Truth } from "../condition/truth.js";
import { periodBefore } from "../model/before.js";
import type { DistrictId, Period } from "../model/label.js";
import { spanIn } from "../model/period.js";
import type { Condition, Group, MetricSource, TargetSource } from "../model/value.js";
import { writeCell } from "../rollup/read-cell.js";
import { countedDistrict, districtAt } from "./district-questions.js";
import type { MetricEvidence, QuestionRead, TargetEvidence } from "./evidence-read.js";
import { type Inquiry, watched } from "./inquiry.js";
import { isFinal } from "./is-final.js";
import { amountOrLevel, figureRead, peersRead, targetRead } from "./figure-questions.js";
import type { QuestionReason } from "./reason.js";
import { takenOnce, toldOnce } from "./shared-peers.js";
import type { Values } from "./values.js";

type OneRead = MetricEvidence | TargetEvidence;
type Found = Answer<QuestionReason, OneRead>;

/** `mayCome`: there is no answer, and reports that are still to come could give one. */
type Unsettled = Found & { readonly mayCome?: true };

/** From where a question is asked. */
export interface Standpoints {
  readonly here: DistrictId;
  readonly window: Period;
  /** Of which periods what has come in so far will do: of all, of the window alone, of none. */
  readonly parts: "of-all" | "of-window" | "of-none";
}

/** Answers what a plan's bounds and conditions ask, seen from a district and for a window; notes what not everybody reported. */
export function readerFor(
  inquiry: Inquiry,
  standing: Standpoints,
  partial: QuestionRead[],
): Reader<QuestionReason, QuestionRead> {
  const { here } = standing;
  const { context } = inquiry;
  const { values, sharedPeers } = context;
  const { attained, isWorkedOut } = watched(inquiry);
  const noted = (found: Unsettled): Found => {
    if (found.mayCome === true || isPartial(found.input)) partial.push(found.input);
    return found;
  };
  return {
    metric: (source, from) => noted(readMetric(inquiry, source, from, standing)),
    target: (source, from) => noted(readTarget({ context, attained }, source, from.district ?? here)),
    districts: (group, from) => listed(inquiry, group, from.district ?? here),
    takenOnce: (source, group, from, take) =>
      takenOnce(
        sharedPeers,
        values,
        { source, group, from, ...standing },
        {
          take,
          partial,
          isWorkedOut,
          isMadeOf: (member, alone) => isMadeOf(values, source, member, alone, periodFor(source, from, standing)),
        },
      ),
    peers: (source, read) => toldOnce(sharedPeers, read.of, () => peersRead(source, read)),
  };
}

/** Only of a metric's figure it is asked whom it is made of. */
function isMadeOf(
  values: Values,
  source: MetricSource | TargetSource,
  district: DistrictId,
  alone: DistrictId,
  period: Period | undefined,
): boolean {
  if (!("metric" in source) || period === undefined || !isClosed(period) || !values.knowsMetric(source.metric))
    return false;
  return values.isMadeOfAlone({ metric: source.metric, district, period }, alone, source.over);
}

/** A run looks at window after window; a period that is named stays the same in all of them. */
function periodFor(
  source: Pick<MetricSource, "period" | "back"> | TargetSource,
  from: Standpoint,
  { window }: Standpoints,
): Period | undefined {
  if ("target" in source) return undefined;
  const { period, back = 0 } = source;
  return period === undefined ? windowsBefore(window, back + from.back) : windowsBefore(period, back);
}

/** Whether what was read could still change with what nobody has reported yet; what gave way to another value counts too. */
function isPartial(read: OneRead): boolean {
  if (read.kind === "target")
    return read.provisional === true || read.mayChange === true || read.status === "no-evidence";
  return "cell" in read && read.cell.evidence !== "full";
}

/** Whether a condition is true of a district, and what was read for it that not everybody reported. */
export interface Chosen {
  readonly truth: Truth;
  readonly partial: readonly QuestionRead[];
}

/** Whether a condition on a district's row and figures holds, its windows those of the plan. */
export function truthOfDistrict(inquiry: Inquiry, where: Condition, district: DistrictId): Chosen {
  const [parts, settling] =
    "all" in where ? [where.all, "false" as const] : "any" in where ? [where.any, "true" as const] : [[], undefined];
  if (settling === undefined) return truthOfOne(inquiry, where, district);
  const chosen = parts.map((part) => truthOfDistrict(inquiry, part, district));
  // A part that settles it for certain does so whatever is still to be reported for the others.
  const settled = chosen.find(({ truth, partial }) => truth === settling && partial.length === 0);
  const { truth } = settling === "false" ? allOf(chosen) : anyOf(chosen);
  return settled ?? { truth, partial: chosen.flatMap(({ partial }) => partial) };
}

function truthOfOne(inquiry: Inquiry, where: Condition, district: DistrictId): Chosen {
  const partial: QuestionRead[] = [];
  const standing = { here: district, window: inquiry.context.plan.period, parts: "of-all" } as const;
  const reader = readerFor(inquiry, standing, partial);
  const { truth } = evaluateOf(countedDistrict(district, inquiry.context.values.rowOf(district)), where, reader);
  return { truth, partial };
}

function readMetric(
  { context }: Inquiry,
  source: OfOne<MetricSource>,
  from: Standpoint,
  standing: Standpoints,
): Unsettled {
  const { values, metrics } = context;
  const { here, window, parts } = standing;
  const { metric, over } = source;
  const seenFrom = from.district ?? here;
  const district = districtAt(context.values.parentOf, source.district, seenFrom);
  const period = periodFor(source, from, standing);
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
  const input: OneRead = { kind: "metric", cell: writeCell(cell), ...(over === undefined ? {} : { over }) };
  if (cell.evidence === "none") return { reading: { kind: "unknown", reason: cell.reason }, input };
  // Before it is all in, what is missing of it may yet come.
  const unfit = (reason: QuestionReason): Unsettled => ({
    ...unread(reason),
    ...(cell.evidence === "partial" ? { mayCome: true } : {}),
  });
  const takesParts = parts === "of-all" || (parts === "of-window" && period === window);
  if (cell.partsMissing === "all" && !takesParts) return unfit("missing-parts");
  if (district !== seenFrom && values.isMadeOfAlone({ metric, district, period }, seenFrom, over))
    return unfit("made-of-itself");
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
    const input: OneRead = { ...facts, district: district ?? here, status: "no-evidence", reason };
    return { reading: { kind: "unknown", reason }, input };
  }
  const target = context.targets.get(source.target);
  const metric = target?.kind === "measured" ? context.metrics.get(target.metric) : undefined;
  const reading = figureRead(attainment, source.read, metric);
  const input = targetRead({ ...facts, district }, attainment, reading);
  return { reading, input: isFinal(attainment, source.read) ? input : { ...input, mayChange: true } };
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
