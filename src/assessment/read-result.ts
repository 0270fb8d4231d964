import type { Standpoint } from "../condition/reading.js";
import { fromInteger, type Rational } from "../internal/rational.js";
import { measured } from "../attainment/figure-questions.js";
import { exactly, readExact } from "../model/amount.js";
import type { DistrictId, GradeId, SchemeId } from "../model/label.js";
import type { ResultSource } from "../model/value.js";
import { windowBefore } from "./figures-window.js";
import { gradeLevels } from "./grade-named.js";
import { resultEndingIn } from "./past-results.js";
import type { Found } from "./read-metric.js";
import type { ResultEvidence } from "./trace.js";
import type { RoundEvidence } from "./unit-evidence.js";

/** What a unit has come to in the round that is being made, as far as it has come. */
export interface Standing {
  readonly score?: Rational;
  readonly rank?: number;
  readonly fromLast?: number;
  readonly grade?: GradeId;
}

/**
 * What a unit came to: now, so many rounds earlier, or under another scheme. An earlier round is the one whose window
 * ends in the window that is asked about, so that a yearly round can be read beside one that runs from July to June.
 */
export function readResult(source: ResultSource, unit: DistrictId, from: Standpoint, evidence: RoundEvidence): Found {
  const { result: read, back = 0 } = source;
  const district = from.district ?? unit;
  const scheme: SchemeId = source.scheme ?? evidence.scheme.id;
  const window = windowBefore(evidence, back + from.back);
  const own = scheme === evidence.scheme.id;
  const facts = { kind: "result", read, scheme, district } as const;
  const nothing = (input: Omit<ResultEvidence, "reason">): Found => ({
    reading: { kind: "unknown", reason: "no-such-result" },
    input: { ...input, reason: "no-such-result" },
  });
  if (window === undefined) return nothing(facts);
  const now = own && back + from.back === 0;
  const past = now ? undefined : resultEndingIn(evidence.past, scheme, district, window);
  const standing = now ? evidence.standings?.get(district) : past && standingOf(past);
  const told = { ...facts, window: past?.window ?? window };
  const reading = readingOf(read, standing, own ? gradeLevels(evidence.scheme.grades) : undefined);
  return reading === undefined ? nothing(told) : { reading, input: { ...told, value: measured(reading) } };
}

function standingOf({ score, rank, fromLast, grade }: NonNullable<ReturnType<typeof resultEndingIn>>): Standing {
  return {
    ...(score === undefined ? {} : { score: readExact(score) }),
    ...(rank === undefined ? {} : { rank }),
    ...(fromLast === undefined ? {} : { fromLast }),
    ...(grade === undefined ? {} : { grade }),
  };
}

type Known = Exclude<Found["reading"], { readonly reason: unknown }>;

function readingOf(
  read: ResultSource["result"],
  standing: Standing | undefined,
  levels: readonly GradeId[] | undefined,
): Known | undefined {
  switch (read) {
    case "score":
      return standing?.score && { kind: "amount", amount: standing.score };
    case "rank":
    case "fromLast": {
      const place = standing?.[read];
      return place === undefined ? undefined : { kind: "amount", amount: exactly(place) };
    }
    case "grade": {
      const grade = standing?.grade;
      if (grade === undefined) return undefined;
      if (levels === undefined) return { kind: "word", word: grade };
      const place = levels.indexOf(grade);
      // A grade the scheme no longer has is in no order with those it has.
      return place < 0 ? undefined : { kind: "level", place: fromInteger(place + 1), levels };
    }
  }
}
