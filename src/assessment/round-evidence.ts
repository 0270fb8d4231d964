import { requireDay } from "../model/day.js";
import type { Day, DistrictId, Period } from "../model/label.js";
import { periodContains } from "../model/period.js";
import { requireJudged } from "../attainment/require-judged.js";
import { requireSameMetrics } from "../attainment/same-metrics.js";
import type { AssessmentEvidence } from "./assess.js";
import { requireDocuments } from "./require-documents.js";
import type { Scheme } from "./scheme.js";
import type { Score, Scores } from "./scores.js";
import { gatherEvidence, type RoundEvidence } from "./unit-evidence.js";
import { type AssessedUnits, unitsOf } from "./units-of.js";
import { windowIn } from "./window.js";

/** The evidence of a round, laid out for reading, and whom it is about. */
export interface GatheredRound {
  readonly gathered: RoundEvidence;
  readonly assessed: AssessedUnits;
  readonly window: Period;
  readonly asOf: Day;
}

/** Lays the evidence of a round out, once it is what the scheme reads. */
export function roundEvidence(
  scheme: Scheme,
  evidence: AssessmentEvidence,
  options: { readonly window: Period; readonly asOf: Day },
): GatheredRound {
  const { plans, values, judgements = [], registers = [], past = [] } = evidence;
  const window = windowIn(scheme.window, options.window);
  const { asOf } = options;
  requireDay("asOf", asOf);
  requireTime(scheme, window);
  const assessed = unitsOf(scheme, values.districts);
  requireDocuments(scheme, plans, values.definitions, registers);
  for (const plan of plans) requireSameMetrics(plan, values);
  requireJudged(
    judgements,
    plans,
    values.districts.rows.map(({ id }) => id),
  );
  const scores = scoresIn(evidence.scores, scheme, window, assessed.units);
  const parts = { plans, values, scores, judgements, registers, past, scheme, units: assessed.units, window, asOf };
  return { gathered: gatherEvidence(parts), assessed, window, asOf };
}

function requireTime(scheme: Scheme, window: Period): void {
  if (scheme.for === undefined || periodContains(scheme.for, window)) return;
  throw new RangeError(
    `window: ${JSON.stringify(window)} lies outside ${JSON.stringify(scheme.for)}, the period that the scheme ${JSON.stringify(scheme.id)} is for`,
  );
}

function scoresIn(
  scores: Scores | undefined,
  scheme: Scheme,
  window: Period,
  units: readonly DistrictId[],
): readonly Score[] {
  if (scores === undefined) return [];
  if (scores.scheme === scheme.id && scores.window === window) {
    const known = new Set(units);
    const stray = scores.scores.find(({ district }) => !known.has(district));
    if (stray === undefined) return scores.scores;
    throw new RangeError(
      `scores: there is one of ${JSON.stringify(stray.district)}, which is no unit of the scheme ${JSON.stringify(scheme.id)} in the districts handed in`,
    );
  }
  throw new RangeError(
    `scores: they are of the scheme ${JSON.stringify(scores.scheme)} and the window ${JSON.stringify(scores.window)}, not of ${JSON.stringify(scheme.id)} and ${JSON.stringify(window)}`,
  );
}
