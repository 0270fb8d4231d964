import type { Attainment, DistrictsAttainment, GroupAttainment, MeasuredAttainment } from "../attainment/attainment.js";
import type { Absence, NoEvidence } from "../attainment/reason.js";
import { type AttainmentRule, type AttainmentStep, usesPath } from "../attainment/trace.js";
import type { Period } from "../model/label.js";
import type { Locale } from "../model/text.js";
import { ENGLISH } from "./attainment-en.js";
import { type Facts, factsOf } from "./attainment-facts.js";
import type { AttainmentPhrases, Deciding } from "./attainment-phrases.js";
import { CHINESE } from "./attainment-zh.js";
import { nameOf } from "./names.js";
import type { ExplainOptions } from "./options.js";
import { quoted } from "./quoted.js";

const PHRASES: Readonly<Record<Locale, AttainmentPhrases>> = { zh: CHINESE, en: ENGLISH };

/**
 * How a target stands, in at most three sentences that can be checked by hand: what was observed, what was asked for and
 * the subtraction between them, and the rule that makes it the status. A figure that does not end is cut off and marked
 * with an ellipsis, never rounded.
 *
 * @example
 * ```ts
 * import { attain } from "quality-plan/attainment";
 * import { explain, namesFrom } from "quality-plan/explain";
 * import { parsePlan } from "quality-plan/model";
 * import { readObservations } from "quality-plan/observations";
 * import { rollUp } from "quality-plan/rollup";
 *
 * const plan = parsePlan({
 *   format: "quality-plan/1", id: "2013", title: "Plan", district: "330400", period: "2013",
 *   metrics: [{ id: "score", kind: "index", name: "Satisfaction", unit: "points", direction: "up" }],
 *   targets: [{ id: "t", kind: "measured", metric: "score", bound: { atLeast: "80" }, source: { clause: "1" } }],
 * });
 * const { observations } = readObservations([{ metric: "score", district: "330400", period: "2013", value: "78.5" }], { metrics: plan.metrics });
 * const [attainment] = attain(plan, { values: rollUp(observations, { metrics: plan.metrics }) }, { asOf: "2014-01-01" });
 *
 * attainment === undefined ? "" : explain(attainment, { locale: "en", names: namesFrom(plan) })[1]; // => "Asked for is at least 80 points by 2013-12-31, and 78.5 − 80 = −1.5; completion is 78.5 ÷ 80 = 98.125%."
 * ```
 */
export function explainAttainment(attainment: Attainment, options: ExplainOptions): readonly string[] {
  const phrases = PHRASES[options.locale];
  switch (attainment.kind) {
    case "measured":
      return measured(attainment, phrases, options);
    case "judged": {
      const { asOf, status, trace } = attainment;
      const target = named(options, "target", attainment.target);
      const district = named(options, "district", attainment.district);
      if (status === "unjudged") {
        return [phrases.unjudged(target, district, phrases.period(asOf), trace.rule === "judgements-differ")];
      }
      const { on, by, note } = attainment.judgement;
      return [phrases.judged(target, district, phrases.period(on), by, status, note)];
    }
    case "group":
    case "districts":
      return together(attainment, phrases, options);
  }
}

function named({ names, locale }: ExplainOptions, noun: "target" | "district", id: string): string {
  return nameOf(names, noun, id, locale);
}

function measured(
  attainment: MeasuredAttainment,
  phrases: AttainmentPhrases,
  options: ExplainOptions,
): readonly string[] {
  const facts: Facts = factsOf(attainment, phrases, options);
  const { asOf, status, trace } = attainment;
  if (status === "no-evidence") {
    const { observed, asked, from, noBase } = facts;
    const unjudged = attainment.reason === "periods-without-value" ? unjudgedIn(attainment) : undefined;
    const reason = unjudged?.reason ?? attainment.reason;
    const ofBase = reason === "no-baseline" || reason === "base-not-positive";
    const known = {
      ...(attainment.reason === "periods-without-value" && facts.recurring !== undefined
        ? {
            recurring: {
              ...facts.recurring,
              ...(unjudged === undefined ? {} : { unjudgeable: phrases.period(unjudged.period) }),
            },
          }
        : {}),
      ...(facts.asked === undefined && from !== undefined ? { asked: from } : {}),
      ...(reason === "base-of-other-length" && facts.lengths !== undefined ? { lengths: facts.lengths } : {}),
      ...(reason === "not-bound" && facts.choice !== undefined ? { choice: facts.choice } : {}),
      ...(ofBase && noBase !== undefined ? { base: noBase } : {}),
    };
    return [
      ...(observed === undefined ? [] : [phrases.observation(observed, facts)]),
      ...(asked === undefined ? [] : [phrases.bound(asked)]),
      phrases.noEvidence(facts.metric, facts.district, facts.period, reason, known),
    ];
  }
  return [
    ...(facts.observed === undefined ? [] : [phrases.observation(facts.observed, facts)]),
    ...(facts.asked === undefined || facts.held === undefined
      ? []
      : [phrases.bound(facts.asked, facts.held, facts.shares)]),
    phrases.verdict({
      asOf: phrases.period(asOf),
      status,
      rule: trace.rule,
      provisional: attainment.provisional,
      unsettled: facts.unsettled,
      ...(facts.choice === undefined ? {} : { choice: facts.choice }),
      ...(facts.recurring === undefined ? {} : { recurring: facts.recurring }),
      ...(trace.rule === "no-path" ? pathlessIn(attainment) : {}),
      ...(usesPath(trace.rule) && facts.path !== undefined ? { path: facts.path } : {}),
      ...(looksAhead(trace.rule) && facts.outlook !== undefined ? { outlook: facts.outlook } : {}),
    }),
  ];
}

/** Why the period that is told, of a target that recurs, could not be judged. */
function unjudgedIn({
  periods = [],
  trace,
}: MeasuredAttainment): { readonly period: Period; readonly reason: NoEvidence } | undefined {
  const deciding = trace.steps.find((step) => step.step === "periods")?.deciding;
  const found = periods.find(({ period }) => period === deciding);
  return found?.reason === undefined ? undefined : { period: found.period, reason: found.reason };
}

/** That nothing is planned for the days between is what the rule says by itself; for items and levels nobody plans a path. */
function pathlessIn(attainment: MeasuredAttainment): { readonly pathless?: Absence } {
  const reason = attainment.status === "no-evidence" ? undefined : attainment.figures.absent.expected;
  return reason === undefined || reason === "no-path" || reason === "not-for-kind" ? {} : { pathless: reason };
}

/** What is not yet decided leads somewhere. */
function looksAhead(rule: AttainmentRule): boolean {
  return usesPath(rule) || rule === "flow-under-limit";
}

const NAMES_SHOWN = 5;

function together(
  attainment: GroupAttainment | DistrictsAttainment,
  phrases: AttainmentPhrases,
  options: ExplainOptions,
): readonly string[] {
  const { kind, asOf, status, tally, members, trace } = attainment;
  const target = named(options, "target", attainment.target);
  const leftOut = trace.steps.flatMap((step) => (step.step === "left-out" ? [step.districts] : []))[0];
  const notNamed = leftOut?.slice(0, NAMES_SHOWN).map((id) => named(options, "district", id));
  if (trace.rule === "no-members") return [phrases.noMembers(target, notNamed)];
  const speaking = trace.steps.flatMap((step: AttainmentStep) => (step.step === "members" ? step.members : []));
  const deciding: Deciding = {
    ...(kind === "group" ? { district: named(options, "district", attainment.district) } : {}),
    asOf: phrases.period(asOf),
    status,
    provisional: attainment.provisional && status !== "no-evidence",
    count: tally[status],
    total: members.length,
    named: speaking
      .slice(0, NAMES_SHOWN)
      .map((member) =>
        kind === "districts"
          ? named(options, "district", member.district)
          : quoted(named(options, "target", member.target)),
      ),
    ...(notNamed === undefined ? {} : { leftOut: notNamed }),
  };
  return [phrases.together(target, kind === "districts" ? kind : attainment.of, deciding)];
}
