import type { Attainment } from "../attainment/attainment.js";
import { requireAttainments } from "../attainment/require-attainments.js";
import { STATUSES, tallyOf } from "../attainment/status.js";
import { STATUS_WORDS } from "../explain/status-words.js";
import type { Plan } from "../model/plan.js";
import { given, isObject, requirePlan } from "../model/require-plan.js";
import { textIn } from "../model/text.js";
import { requireRollup } from "../rollup/require-rollup.js";
import type { Rollup } from "../rollup/rollup.js";
import { attainmentSection } from "./attainment-section.js";
import { districtSection } from "./district-section.js";
import { dutySection } from "./duty-section.js";
import { missingSection } from "./missing-section.js";
import { periodHead } from "./period-head.js";
import { type Report, REPORT_FORMAT, type ReportFact, type ReportSection } from "./report.js";
import { type ReportOptions, type Wording, wordingOf } from "./report-options.js";
import { requireSections } from "./require-sections.js";

/** What a report on a plan is made from. */
export interface PlanReportEvidence {
  /** From `attain`. */
  readonly attainments: readonly Attainment[];
  /** Absent: the report has no trend, no table of districts and no list of figures that do not agree. */
  readonly values?: Rollup;
}

/** The sections of a report on a plan, in its order. */
export const PLAN_REPORT_SECTIONS = ["attainment", "districts", "duties", "missing"] as const;
/** One of {@link PLAN_REPORT_SECTIONS}. */
export type PlanReportSection = (typeof PLAN_REPORT_SECTIONS)[number];

/** How a report on a plan is written. */
export interface PlanReportOptions extends ReportOptions {
  /** Those that are there, in the order of {@link PLAN_REPORT_SECTIONS}; absent: all. What is left out is not worked out. */
  readonly sections?: readonly PlanReportSection[];
}

/**
 * A plan's report as content, 规划实施情况报告: how its targets stand by domain, its districts against each other, who
 * has which duty, and what is missing. `reportMarkdown` and `reportHtml` write it down.
 *
 * @throws RangeError when the locale or a section is none of those there are
 * @throws TypeError when the names are none that `namesFrom` gave, the sections are no list, or there is no plan or no attainments
 *
 * @example
 * ```ts
 * import { attain, namesFrom, parsePlan, readObservations, rollUp } from "quality-plan";
 * import { planReport, reportMarkdown } from "quality-plan/report";
 *
 * const plan = parsePlan({
 *   format: "quality-plan/1", id: "2013", title: "Quality work", district: "city", period: "2013",
 *   metrics: [{ id: "score", kind: "index", name: "Satisfaction", unit: "points", direction: "up" }],
 *   targets: [{ id: "t", kind: "measured", metric: "score", bound: { atLeast: "80" }, source: { clause: "1" } }],
 * });
 * const { observations } = readObservations([{ metric: "score", district: "city", period: "2013", value: "78.5" }], { metrics: plan.metrics });
 * const values = rollUp(observations, { metrics: plan.metrics });
 * const attainments = attain(plan, { values }, { asOf: "2014-01-31" });
 * const report = planReport(plan, { attainments, values }, { locale: "en", names: namesFrom(plan) });
 * report.sections.map(({ heading }) => heading); // => ["Targets by domain", "What is missing"]
 * reportMarkdown(report).includes("| Satisfaction | 1 | 78.5 points | ≥ 80 points | 98.125% | ✗ missed |"); // => true
 * ```
 */
export function planReport(plan: Plan, evidence: PlanReportEvidence, options: PlanReportOptions): Report {
  const wording = wordingOf(options);
  requirePlan("plan", plan);
  if (!isObject(evidence)) {
    throw new TypeError(`evidence: ${given(evidence)} is no evidence; accepted: { attainments, values? }`);
  }
  const { attainments, values } = evidence;
  requireAttainments("attainments", attainments);
  if (values !== undefined) requireRollup(values);
  const { sections = PLAN_REPORT_SECTIONS } = options;
  requireSections(sections, PLAN_REPORT_SECTIONS);
  const asked = new Set(sections);
  const made: Readonly<Record<PlanReportSection, () => readonly ReportSection[]>> = {
    attainment: () => [attainmentSection(plan, attainments, values, wording)],
    districts: () => (values === undefined ? [] : districtSection(plan, values, wording)),
    duties: () => dutySection(plan, wording),
    missing: () => [missingSection(attainments, values, wording)],
  };
  return {
    format: REPORT_FORMAT,
    locale: options.locale,
    title: textIn(plan.title, options.locale),
    facts: factsOf(plan, attainments, wording),
    sections: PLAN_REPORT_SECTIONS.filter((one) => asked.has(one)).flatMap((one) => made[one]()),
  };
}

function factsOf(plan: Plan, attainments: readonly Attainment[], { words, options }: Wording): readonly ReportFact[] {
  const { locale } = options;
  const own = plan.documents?.find(({ relation }) => relation === "own");
  const tally = tallyOf(attainments.map(({ status }) => status));
  const standing = STATUSES.filter((status) => tally[status] > 0)
    .toReversed()
    .map((status) => words.count(STATUS_WORDS[locale][status], tally[status]));
  const asOf = attainments[0]?.asOf;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.document, own === undefined ? undefined : textIn(own.title, locale)],
    [words.number, own?.number],
    [words.issuer, own?.issuer === undefined ? undefined : textIn(own.issuer, locale)],
    [words.issuedOn, own?.issuedOn === undefined ? undefined : periodHead(own.issuedOn, locale)],
    [words.publishedOn, own?.publishedOn === undefined ? undefined : periodHead(own.publishedOn, locale)],
    [words.period, periodHead(plan.period, locale)],
    [words.asOf, asOf === undefined ? undefined : periodHead(asOf, locale)],
    [words.standing, standing.length === 0 ? undefined : standing.join(words.separator)],
  ];
  return facts.flatMap(([name, text]) => (text === undefined ? [] : [{ name, text }]));
}
