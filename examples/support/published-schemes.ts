// The published schemes of examples/data, each assessed over the same made-up figures.
import {
  assess,
  checkScores,
  followUp,
  namesFrom,
  parseDistricts,
  parsePlan,
  parseRegister,
  parseScheme,
  readObservations,
  rollUp,
} from "quality-plan";
import data from "../data/published-schemes.json" with { type: "json" };

const plan = parsePlan(data.plan);
const districts = parseDistricts(data.districts);
const incidents = parseRegister(data.incidents);
const UNITS = ["u1", "u2", "u3", "u4"];

/** The window of a scheme that opens in 2013. */
function windowOf({ from, to }: { readonly from: string; readonly to: string }): string {
  return `2013-${from}/${from < to ? "2013" : "2014"}-${to}`;
}

export const published = data.schemes.map(({ facts, own, scheme: raw }) => {
  const scheme = parseScheme(raw, { plans: [plan], registers: [incidents] });
  const window = windowOf(scheme.window);
  const rows = Object.entries(data.figures).flatMap(([metric, values]) =>
    values.map((value, at) => ({ metric, district: UNITS[at] ?? "", period: window, value, source: "made up" })),
  );
  const { observations } = readObservations(rows, { metrics: plan.metrics, districts });
  const judged = scheme.items
    .flatMap((node) => (node.rule === "sum" ? node.items : [node]))
    .filter(({ rule }) => rule === "judged");
  const given = judged.flatMap(({ id }) =>
    Object.entries(data.shares).map(([district, share]) => ({ item: id, district, source: "check", share })),
  );
  const { scores, problems } = checkScores(given, scheme, { window });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const values = rollUp(observations, { metrics: plan.metrics, districts });
  const evidence = { plans: [plan], values, scores, registers: [incidents] };
  const round = assess(scheme, evidence, { window, asOf: "2014-07-31" });
  const following = followUp(scheme, round, evidence, { publishedOn: "2014-08-31" });
  return { facts, own, scheme, round, following, names: namesFrom(scheme, districts, plan, incidents) };
});
