import { existing } from "../internal/assert.js";
import type { DistrictId } from "../model/label.js";
import { type MeasuredTarget, recursIn } from "../model/target.js";
import { boundFor } from "./bound-for.js";
import { type Chosen, truthOfDistrict } from "./evidence-reader.js";
import type { ExactMeasured } from "./exact-attainment.js";
import type { Inquiry } from "./inquiry.js";
import type { NoEvidence } from "./reason.js";
import { recurringAttainment } from "./recurring.js";
import { type Standing, standingIn } from "./in-window.js";
import type { AttainmentStep } from "./trace.js";
import { isClosed, type Window, windowOf } from "./window.js";

/** A target on a metric in one district, ready to be read. */
type Subject = Omit<Parameters<typeof standingIn>[0], "window">;

/**
 * How a target on a metric stands in one district, which belongs to those that it binds as far as `chosen` tells.
 */
export function measuredAttainment(
  inquiry: Inquiry,
  target: MeasuredTarget,
  district: DistrictId,
  chosen: Chosen = { truth: "true", partial: [] },
): ExactMeasured {
  const { context } = inquiry;
  const { plan, values, asOf } = context;
  const window = windowOf(plan, target.schedule, asOf);
  const place = {
    target: target.id,
    kind: "measured",
    district,
    asOf,
    ...(window.due === undefined ? {} : { due: window.due }),
  } as const;
  const without = (reason: NoEvidence): ExactMeasured => ({
    ...place,
    status: "no-evidence",
    reason,
    trace: { rule: "no-value", steps: [windowStep(window)] },
  });
  const asked = boundFor(inquiry, target, district);
  if (asked === "not-bound") return without(asked);
  if (!values.knowsMetric(target.metric)) return without("unknown-metric");
  if (!values.knowsDistrict(district)) return without("unknown-district");
  const filtered = target.filter === undefined ? undefined : truthOfDistrict(inquiry, target.filter, district);
  const truths = [chosen.truth, filtered?.truth ?? "true"];
  const partial = [...chosen.partial, ...(filtered?.partial ?? [])];
  const choice: readonly AttainmentStep[] = partial.length === 0 ? [] : [{ step: "choice", partial }];
  if (truths.includes("false")) {
    const { trace, ...rest } = without("not-bound");
    // What is known for certain to leave it out does so whatever else is reported.
    const isFinal = [chosen, filtered].some((one) => one?.truth === "false" && one.partial.length === 0);
    return isFinal
      ? { ...rest, trace }
      : { ...rest, provisional: true, trace: { ...trace, steps: [...trace.steps, ...choice] } };
  }
  if (typeof asked === "string") return without(asked);
  if (truths.includes("unknown")) return without("membership-unknown");

  const metric = existing(context.metrics.get(target.metric), `${target.metric} passed a check and is no metric`);
  const subject: Subject = { ...inquiry, target, metric, district };
  const filed: readonly AttainmentStep[] = [
    ...choice,
    ...(asked.filed === undefined
      ? []
      : [{ step: "filed-bound" as const, plan: asked.filed.plan, target: asked.filed.target }]),
  ];
  const perhaps = <One extends { readonly status: string }>(one: One): One =>
    one.status === "no-evidence" || partial.length === 0 ? one : { ...one, provisional: true };
  if (recursIn(target.schedule)) {
    return { ...place, ...perhaps(recurringAttainment(subject, target.schedule, asked.bound, filed)) };
  }
  if (!isClosed(window)) return without("open-window");
  const standing = standingIn({ ...subject, window }, asked.bound);
  return { ...place, ...perhaps(written(standing, [windowStep(window), ...filed])) };
}

function windowStep({ period, over }: Window): AttainmentStep {
  return { step: "window", period, when: over ? "after-deadline" : "before-deadline" };
}

/** A standing with what was known before it. */
function written({ rule, steps, ...standing }: Standing, before: readonly AttainmentStep[]) {
  return { ...standing, trace: { rule, steps: [...before, ...steps] } };
}
