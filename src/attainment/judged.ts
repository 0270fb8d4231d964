import type { DistrictId } from "../model/label.js";
import type { Judgement } from "../model/observation.js";
import type { JudgedTarget } from "../model/target.js";
import type { JudgedAttainment } from "./attainment.js";
import type { AttainmentContext } from "./context.js";
import type { AttainmentTrace } from "./trace.js";
import { windowOf } from "./window.js";

/** How a goal without a measure stands: as the latest judgement by the day says. */
export function judgedAttainment(
  context: AttainmentContext,
  target: JudgedTarget,
  district: DistrictId,
): JudgedAttainment {
  const { plan, judgements, asOf } = context;
  const window = windowOf(plan, target.schedule, asOf);
  const place = {
    target: target.id,
    kind: "judged",
    district,
    asOf,
    ...(window.due === undefined ? {} : { due: window.due }),
  } as const;
  const traced = (rule: AttainmentTrace["rule"]): AttainmentTrace => ({
    rule,
    steps: [{ step: "window", period: window.period, when: window.over ? "after-deadline" : "before-deadline" }],
  });
  const [judgement, ...others] = latestOf(judgements.get(target.id)?.get(district) ?? []);
  if (judgement === undefined) return { ...place, status: "unjudged", trace: traced("not-judged") };
  if (others.some((other) => other.status !== judgement.status)) {
    return { ...place, status: "unjudged", trace: traced("judgements-differ") };
  }
  return { ...place, status: judgement.status, judgement, trace: traced("judged") };
}

/** Those of the latest day, in an order that does not depend on theirs. */
function latestOf(judgements: readonly Judgement[]): readonly Judgement[] {
  let day = "";
  for (const { on } of judgements) if (on > day) day = on;
  return judgements.filter(({ on }) => on === day).sort((a, b) => orderOf(a, b));
}

function orderOf(a: Judgement, b: Judgement): number {
  const [left, right] = [`${a.by}\n${a.note ?? ""}`, `${b.by}\n${b.note ?? ""}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
