import { existing } from "../internal/assert.js";
import { requireDay } from "../model/day.js";
import type { Day, DistrictId } from "../model/label.js";
import { spanIn } from "../model/period.js";
import type { Register } from "../model/register.js";
import { completeStretches, isListed } from "../register/completeness.js";
import type { AssessmentEvidence } from "./assess.js";
import { type CameTo, standingBefore } from "./coming-before.js";
import { compile } from "./compiled.js";
import type { AnyConsequence, FollowUp } from "./consequence.js";
import { type FollowedUnit, followedUnits, type FollowedUnits } from "./followed-units.js";
import { type FollowDays, follow, type Found, type Subject } from "./following.js";
import { meantEntries, type MeantEntry } from "./listed-entries.js";
import { orderOf } from "./order.js";
import type { MissingReason } from "./reason.js";
import { requireEvidence, requireOptions, requireRound } from "./require-evidence.js";
import type { Round } from "./round.js";
import { roundEvidence } from "./round-evidence.js";
import type { ConsequenceId, ConsequenceRule } from "./scheme-consequence.js";
import type { Scheme } from "./scheme.js";

/** When {@link followUp} looks. */
export interface FollowUpOptions {
  /** The day the results were published: spans are counted from it where the scheme names no other day. */
  readonly publishedOn: Day;
  /** The day it is looked at: what the registers and figures said by then. Absent: the day of publication. */
  readonly asOf?: Day;
}

/**
 * What follows from a round, 结果运用: who is praised, has to report, is called in, gets a reward or a card, and by which
 * day. Days are calendar days, in spans of years, months and days (a month after 31 August is 30 September); there is no
 * calendar of working days. Conditions are asked of the evidence as it is on the day it is looked at, of the results as
 * the round has them. Only what is true follows; what cannot be told is listed as `unsettled`, and what waits for the day
 * of another consequence as `pending`; so is what comes after one of these.
 *
 * A consequence for `each` entry counts the entries of the unit and of all below it in the window. With `once` only the
 * first entry of the register that has the same in that field counts: who was given something before, in whatever
 * window the register lists, is not given it again, and of units inside each other only the nearest gives it. The round may have come back from JSON.
 *
 * @throws RangeError when a day is none, or they are out of order (the round's, the publication's, the one it is looked
 * at); when the round is not of the scheme; and where `assess` throws for the evidence
 * @throws TypeError when the scheme, the round, the evidence, one of its parts or the options are no such thing
 *
 * @example
 * ```ts
 * import { assess, followUp } from "quality-plan/assessment";
 * import { readObservations } from "quality-plan/observations";
 * import { rollUp } from "quality-plan/rollup";
 * import { checkScores, parseScheme } from "quality-plan/scheme";
 *
 * const scheme = parseScheme(
 *   {
 *     format: "quality-scheme/1", id: "s", title: "考核办法", window: { from: "01-01", to: "12-31" }, units: ["a", "b"],
 *     sources: [{ id: "check", name: "核查", kind: "verified" }], take: { first: ["check"] },
 *     notApplicable: "rescale", noEvidence: "noScore", points: "100",
 *     items: [{ id: "work", name: "质量工作", rule: "judged", points: "100" }],
 *     consequences: [
 *       { id: "report", kind: "report", then: "书面报告整改措施", when: { result: "fromLast", atMost: "1" }, within: { months: 1 } },
 *     ],
 *   },
 *   { plans: [] },
 * );
 * const rows = [{ item: "work", district: "a", source: "check", points: "80" }, { item: "work", district: "b", source: "check", points: "70" }];
 * const { scores } = checkScores(rows, scheme, { window: "2013" });
 * const evidence = { plans: [], values: rollUp(readObservations([], { metrics: [] }).observations, { metrics: [] }), scores };
 * const round = assess(scheme, evidence, { window: "2013", asOf: "2014-02-28" });
 *
 * const { consequences } = followUp(scheme, round, evidence, { publishedOn: "2014-03-31" });
 * consequences.map(({ district, consequence, due }) => [district, consequence, due]); // => [["b", "report", "2014-04-30"]]
 * ```
 */
export function followUp(
  scheme: Scheme,
  round: Round,
  evidence: AssessmentEvidence,
  options: FollowUpOptions,
): FollowUp {
  requireEvidence(scheme, evidence);
  requireRound(round);
  requireOptions(options, '{ publishedOn: "2014-03-31" }');
  const { publishedOn, asOf = publishedOn } = options;
  requireDays(round, publishedOn, asOf);
  if (round.scheme !== scheme.id) {
    throw new RangeError(
      `round: it is of the scheme ${JSON.stringify(round.scheme)}, not of ${JSON.stringify(scheme.id)}`,
    );
  }
  const { gathered } = roundEvidence(scheme, evidence, { window: round.window, asOf });
  const units = followedUnits(compile(scheme), gathered, round);
  const days: FollowDays = { published: publishedOn, round: round.asOf, asOf };
  const registers = new Map((evidence.registers ?? []).map((register) => [register.id, register]));
  const rules = scheme.consequences ?? [];
  const positions = new Map(rules.map(({ id }, position) => [id, position]));
  const found = new Map<ConsequenceId, Found>();
  const before = rules.map(({ after }) => [after ?? ""].flatMap((id) => positions.get(id) ?? []));
  for (const position of orderOf(before)) {
    const rule = existing(rules[position], "an order is of the rules");
    const lists: Found = { consequences: [], pending: [], unsettled: [] };
    const register = rule.each && existing(registers.get(rule.each.entries), "registers were looked for before");
    const before = rules.find(({ id }) => id === rule.after);
    const first = before && unitByUnit(before, existing(found.get(before.id), "what comes first was followed first"));
    followRule(rule, { units, register, first, round, days }, lists);
    found.set(rule.id, lists);
  }
  const all = rules.map(({ id }) => existing(found.get(id), "every rule was followed"));
  return {
    consequences: all.flatMap((lists) => lists.consequences),
    pending: all.flatMap((lists) => lists.pending),
    unsettled: all.flatMap((lists) => lists.unsettled),
  };
}

function requireDays(round: Round, publishedOn: Day, asOf: Day): void {
  requireDay("publishedOn", publishedOn);
  requireDay("asOf", asOf);
  if (publishedOn < round.asOf) {
    throw new RangeError(`publishedOn: ${publishedOn} lies before the day of the round, ${round.asOf}`);
  }
  if (asOf < publishedOn) throw new RangeError(`asOf: ${asOf} lies before the day of publication, ${publishedOn}`);
}

interface Around {
  readonly units: FollowedUnits;
  readonly register: Register | undefined;
  /** What the rule comes after, by unit; undefined where it comes after nothing. */
  readonly first: ReadonlyMap<DistrictId, CameTo> | undefined;
  readonly round: Round;
  readonly days: FollowDays;
}

function followRule(rule: ConsequenceRule, around: Around, found: Found): void {
  const { units, register, first, round } = around;
  const entries = register === undefined ? undefined : entriesOf(rule, register, around);
  for (const unit of units.units) {
    const before = first?.get(unit.district);
    if (first !== undefined && before === undefined) continue;
    if (entries === undefined) {
      followOne(rule, { unit }, before, around, found);
      continue;
    }
    for (const { entry, one, truth, missing } of entriesUnder(unit, entries.meant)) {
      // A holder is given it once, not once more by the unit around the nearest one.
      if (truth === "false" || (rule.once !== undefined && units.nearest.get(entry.district) !== unit.district))
        continue;
      const is = { ...entry, register: entries.register };
      const open: MissingReason | undefined = truth === "unknown" ? (missing ?? "not-reported") : undefined;
      followOne(
        rule,
        { unit, entry: { is, one, ...(open === undefined ? {} : { missing: open }) } },
        before,
        around,
        found,
      );
    }
    if (entries.complete) continue;
    const { id, kind, then } = rule;
    const facts = { consequence: id, scheme: round.scheme, window: round.window, district: unit.district, kind, then };
    found.unsettled.push({ ...facts, state: "unsettled", of: "entries", missing: "register-not-complete", inputs: [] });
  }
}

function followOne(
  rule: ConsequenceRule,
  subject: Pick<Subject, "unit" | "entry">,
  cameTo: CameTo | undefined,
  { round, days }: Around,
  found: Found,
): void {
  const before = cameTo && standingBefore(cameTo, subject.entry?.is, days.asOf);
  if (cameTo !== undefined && before === undefined) return;
  follow(rule, { ...subject, ...(before === undefined ? {} : { before }) }, round, days, found);
}

function unitByUnit(
  { each }: ConsequenceRule,
  { consequences, pending, unsettled }: Found,
): ReadonlyMap<DistrictId, CameTo> {
  const all = byDistrict<AnyConsequence>([...consequences, ...pending, ...unsettled]);
  return new Map(
    [...all].map(([unit, its]) => [unit, { all: its, ...(each === undefined ? {} : { register: each.entries }) }]),
  );
}

function byDistrict<T extends { readonly district: DistrictId }>(
  all: readonly T[],
): ReadonlyMap<DistrictId, readonly T[]> {
  const found = new Map<DistrictId, T[]>();
  for (const one of all) {
    const list = found.get(one.district);
    if (list === undefined) found.set(one.district, [one]);
    else list.push(one);
  }
  return found;
}

type ByDistrict = ReadonlyMap<DistrictId, readonly (MeantEntry & { readonly position: number })[]>;

/** A unit's entries in order of time. */
function entriesUnder({ tree }: FollowedUnit, meant: ByDistrict): readonly MeantEntry[] {
  return [...tree].flatMap((district) => meant.get(district) ?? []).sort((a, b) => a.position - b.position);
}

/** The entries of the window that a rule is for, and whether the register lists all there are by now. */
function entriesOf(
  { each, once }: ConsequenceRule,
  register: Register,
  { units, round, days }: Around,
): { readonly register: string; readonly meant: ByDistrict; readonly complete: boolean } {
  const { first = "0001-01-01", last: end = "9999-12-31" } = spanIn(round.window);
  const last = end < days.asOf ? end : days.asOf;
  const asked = {
    ...(each?.where === undefined ? {} : { where: each.where }),
    ...(once === undefined ? {} : { once }),
  };
  const meant = meantEntries(register, asked, days.asOf, units.readerOf);
  return {
    register: register.id,
    meant: byDistrict(
      meant
        .filter(({ entry: { on } }) => first <= on && on <= last)
        .map((one, position) => ({ ...one, district: one.entry.district, position })),
    ),
    complete: isListed(completeStretches(register), { first, last }),
  };
}
