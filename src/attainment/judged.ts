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
  const [first, ...others] = latestIn(judgements.get(target.id)?.get(district) ?? []);
  if (first === undefined) return { ...place, status: "unjudged", trace: traced("not-judged") };
  if (others.some(({ status }) => status !== first.status))
    return { ...place, status: "unjudged", trace: traced("judgements-differ") };
  const judgement = others.reduce((known, other) => (textOf(other) < textOf(known) ? other : known), first);
  return { ...place, status: judgement.status, judgement, trace: traced("judged") };
}

/** Those of the latest day. */
function latestIn(judgements: readonly Judgement[]): readonly Judgement[] {
  let day = "";
  for (const { on } of judgements) if (on > day) day = on;
  return judgements.filter(({ on }) => on === day);
}

/** Of several that say the same one is told, whatever order they stand in. */
function textOf({ by, note = "" }: Judgement): string {
  return `${by}\n${note}`;
}
