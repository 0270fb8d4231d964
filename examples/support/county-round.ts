// The made-up round of seven counties, worked out from examples/data: what the examples print and report on.
import {
  assess,
  checkScores,
  namesFrom,
  parseDistricts,
  parsePlan,
  parseScheme,
  readObservations,
  rollUp,
} from "quality-plan";
import madeUp from "../data/county-round-made-up.json" with { type: "json" };

const plan = parsePlan(madeUp.plan);
const districts = parseDistricts(madeUp.districts);
export const scheme = parseScheme(madeUp.scheme, { plans: [plan] });
export const names = namesFrom(plan, districts, scheme);
const { observations } = readObservations(madeUp.observations, { metrics: plan.metrics, districts });
const window = "2013-07/2014-06";
const { scores, problems } = checkScores(madeUp.scores, scheme, { window });
if (problems.length > 0) throw new Error(JSON.stringify(problems));

const values = rollUp(observations, { metrics: plan.metrics, districts });
export const round = assess(scheme, { plans: [plan], values, scores }, { window, asOf: "2014-07-15" });
