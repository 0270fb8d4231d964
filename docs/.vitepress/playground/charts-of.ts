import type { Assessment } from "quality-plan/assessment";
import type { Attainment } from "quality-plan/attainment";
import type { ExplainOptions } from "quality-plan/explain";
import { cellAt, type Rollup } from "quality-plan/rollup";
import { attainmentChart, districtChart, lossesChart, pathChart, rankingChart } from "quality-plan/vega-lite";
import type { ResultChart } from "./outcome.js";
import type { Workings } from "./work-out.js";
import type { Words } from "./words.js";

/** More bars than this are no picture any more. */
const MOST_TARGETS = 40;
const MOST_FIELDS = 12;

/** The charts that the results allow. */
export function chartsOf(
  { plan, attainments, scheme, round }: Workings,
  values: Rollup,
  period: string | undefined,
  options: ExplainOptions,
  words: Words,
): readonly ResultChart[] {
  const charts: ResultChart[] = [];
  const measured = attainments.filter(hasCompletion);
  if (measured.length > 0) {
    const drawn = measured.slice(0, MOST_TARGETS);
    charts.push({
      title: words.chart.attainment,
      specification: attainmentChart(drawn, options),
      ...(drawn.length < measured.length ? { note: words.onlyTargets(drawn.length, measured.length) } : {}),
    });
  }
  const underway = measured.find(isUnderWay);
  if (underway !== undefined) {
    charts.push({ title: words.chart.path, specification: pathChart(underway, values, options) });
  }
  const below = values.districts.rows.filter(({ parent }) => parent === plan?.district).map(({ id }) => id);
  const districts = below.slice(0, MOST_TARGETS);
  const metrics = period === undefined ? [] : metricsIn(values, period, districts);
  if (period !== undefined && metrics.length > 0) {
    charts.push({
      title: words.chart.districts,
      specification: districtChart(values, { ...options, period, metrics, districts }),
    });
  }
  if (scheme !== undefined && round?.assessments.some(({ outcome }) => outcome === "scored") === true) {
    charts.push({ title: words.chart.ranking, specification: rankingChart(scheme, round, options) });
    const last = lastOf(round.assessments);
    if (last !== undefined) charts.push({ title: words.chart.losses, specification: lossesChart(last, options) });
  }
  return charts;
}

function hasCompletion(one: Attainment): boolean {
  return one.kind === "measured" && one.status !== "no-evidence" && one.figures.completion !== undefined;
}

/** A target that two figures or more are known of: only then is there a way to draw. */
function isUnderWay(one: Attainment): boolean {
  return one.kind === "measured" && one.status !== "no-evidence" && one.figures.forecast !== undefined;
}

/** The first metrics of which one of the districts has a figure. */
function metricsIn(values: Rollup, period: string, districts: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const metric of values.metrics) {
    const known = districts.some((district) => cellAt(values, { metric, district, period }).evidence !== "none");
    if (known) found.push(metric);
    if (found.length === MOST_FIELDS) break;
  }
  return found;
}

/** The unit that has most to learn from its points. */
function lastOf(assessments: readonly Assessment[]): Assessment | undefined {
  return assessments
    .filter((one) => one.outcome === "scored")
    .toSorted((a, b) => b.rank.place - a.rank.place)
    .at(0);
}
