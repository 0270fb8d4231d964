import { subtract } from "../internal/rational.js";
import { readExact, writeAmount } from "../model/amount.js";
import type { Amount, DistrictId, TargetId } from "../model/label.js";
import type { Attainment, MeasuredAttainment } from "./attainment.js";
import { requireAttainments } from "./require-attainments.js";
import { type Status, STATUSES } from "./status.js";

/**
 * How a target moved between two days: `unclear` where one of them waits for a figure or a judgement, or where one is a
 * verdict and the other is on its way to another deadline; `new` and `gone` where one has it not.
 */
export const MOVES = ["better", "same", "worse", "unclear", "new", "gone"] as const;
/** One of {@link MOVES}. */
export type Move = (typeof MOVES)[number];

/** One target in one district, then and now. */
export interface AttainmentChange {
  readonly target: TargetId;
  readonly district: DistrictId;
  /** Of a target over several districts, and of each of these. */
  readonly kind: Attainment["kind"];
  readonly move: Move;
  readonly status: { readonly before?: Status; readonly after?: Status };
  /** Where both have a value, of the same metric by the same measure. */
  readonly value?: { readonly before: Amount; readonly after: Amount; readonly change: Amount };
}

/**
 * How targets stand on one day against another, or one year's plan against the next: a row for each target and district of
 * either, those of the later first and in its order. The districts of a target that several must satisfy have rows of their own.
 *
 * @throws RangeError when one of the two holds a target and district twice
 * @throws TypeError when one of the two is no list of attainments
 *
 * @example
 * ```ts
 * import { attain, compareAttainments } from "quality-plan/attainment";
 * import { parsePlan } from "quality-plan/model";
 * import { readObservations } from "quality-plan/observations";
 * import { rollUp } from "quality-plan/rollup";
 *
 * const plan = parsePlan({
 *   format: "quality-plan/1", id: "2013", title: "要点", district: "330400", period: "2013",
 *   metrics: [{ id: "towns", kind: "amount", accrual: "flow", name: "质量强镇", unit: "个", direction: "up" }],
 *   targets: [{ id: "twelve", kind: "measured", metric: "towns", bound: { atLeast: "12" }, source: { clause: "一" } }],
 * });
 * const rows = [{ metric: "towns", district: "330400", period: "2013-Q1", value: "2" }, { metric: "towns", district: "330400", period: "2013-Q2", value: "5" }];
 * const values = rollUp(readObservations(rows, { metrics: plan.metrics }).observations, { metrics: plan.metrics });
 * const [then, now] = ["2013-03-31", "2013-06-30"].map((asOf) => attain(plan, { values }, { asOf }));
 *
 * compareAttainments(then ?? [], now ?? []).map(({ move, status }) => [move, status.before, status.after]); // => [["better", "behind", "on-track"]]
 * ```
 */
export function compareAttainments(
  before: readonly Attainment[],
  after: readonly Attainment[],
): readonly AttainmentChange[] {
  const then = byPlace("before", before);
  const now = byPlace("after", after);
  return [
    ...[...now].map(([key, attainment]) => changeOf(then.get(key), attainment)),
    ...[...then].flatMap(([key, attainment]) => (now.has(key) ? [] : [goneFrom(attainment)])),
  ];
}

function byPlace(name: string, attainments: readonly Attainment[]): ReadonlyMap<string, Attainment> {
  requireAttainments(name, attainments);
  const found = new Map<string, Attainment>();
  for (const attainment of attainments.flatMap(withMembers)) {
    const key = JSON.stringify([attainment.kind, attainment.target, attainment.district]);
    if (found.has(key))
      throw new RangeError(
        `${name}: holds ${JSON.stringify(attainment.target)} of ${JSON.stringify(attainment.district)} twice`,
      );
    found.set(key, attainment);
  }
  return found;
}

function withMembers(attainment: Attainment): readonly Attainment[] {
  return attainment.kind === "districts" ? [attainment, ...attainment.members] : [attainment];
}

function changeOf(before: Attainment | undefined, after: Attainment): AttainmentChange {
  const { target, district, kind, status } = after;
  const place = { target, district, kind };
  if (before === undefined) return { ...place, move: "new", status: { after: status } };
  const value = valueChange(before, after);
  return {
    ...place,
    move: moveOf(before, after),
    status: { before: before.status, after: status },
    ...(value === undefined ? {} : { value }),
  };
}

function goneFrom({ target, district, kind, status }: Attainment): AttainmentChange {
  return { target, district, kind, move: "gone", status: { before: status } };
}

function moveOf(before: Attainment, after: Attainment): Move {
  const [then, now] = [before.status, after.status];
  if (then === now) return "same";
  if (isWaiting(then) || isWaiting(now)) return "unclear";
  // Last year's verdict says nothing of how far this year has come.
  if (before.due !== after.due && isVerdict(then) !== isVerdict(now)) return "unclear";
  return STATUSES.indexOf(now) > STATUSES.indexOf(then) ? "better" : "worse";
}

function isVerdict(status: Status): boolean {
  return status === "met" || status === "missed";
}

function isWaiting(status: Status): boolean {
  return status === "no-evidence" || status === "unjudged";
}

function valueChange(before: Attainment, after: Attainment): AttainmentChange["value"] {
  const [then, now] = [figuresOf(before), figuresOf(after)];
  if (then === undefined || now === undefined || subjectOf(before) !== subjectOf(after)) return undefined;
  const [was, is] = [then, now].map(({ value, exact }) => readExact(exact?.value ?? value));
  if (was === undefined || is === undefined) return undefined;
  return { before: then.value, after: now.value, change: writeAmount(subtract(is, was)) };
}

/** What a value is of: a target may keep its id and be given another metric or measure the year after. */
function subjectOf({ trace }: Attainment): string {
  const of = trace.steps.map((step) => {
    if (step.step === "value") return step.cell.metric;
    return step.step === "measure" ? step.measure : step.step === "rank" ? step.step : "";
  });
  return JSON.stringify(of.filter((word) => word !== ""));
}

function figuresOf(attainment: Attainment): Extract<MeasuredAttainment, { figures: unknown }>["figures"] | undefined {
  return attainment.kind === "measured" && attainment.status !== "no-evidence" ? attainment.figures : undefined;
}
