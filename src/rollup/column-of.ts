import type { Period } from "../model/label.js";
import type { Metric } from "../model/metric.js";
import { addedEntry, type Climb } from "./across.js";
import { BELOW, NOTHING, OWN } from "./room.js";
import { figuresByItem } from "./by-item.js";
import { countsByLevel } from "./by-level.js";
import { ORIGINS } from "./cell.js";
import type { Column, MadeFigures } from "./column.js";
import { NO_FIGURES, pick } from "./figures.js";
import type { NumberedSpan } from "./span.js";
import { weightCovered } from "./weight-covered.js";
import { openWeights } from "./open-weights.js";
import type { Weights } from "./weights.js";

const ORIGIN_OF = {
  reported: ORIGINS.indexOf("reported"),
  over: ORIGINS.indexOf("over"),
  across: ORIGINS.indexOf("across"),
  filled: ORIGINS.indexOf("filled"),
  added: ORIGINS.indexOf("added"),
};

/** Puts down what stands at each district: an observation as its number, and what was made once. */
export function columnOf(
  way: Climb,
  touched: Int32Array,
  position: number,
  metric: Metric,
  window: NumberedSpan,
  weights: Weights | undefined,
): Column {
  const { room, entries } = way;
  const at = withFigures(room.stands, touched);
  const stands = new Int32Array(at.length);
  const made: number[] = [];
  for (let place = 0; place < at.length; place += 1) {
    const district = at[place] ?? 0;
    const row = room.stands[district] === OWN ? (entries.rows[room.entry[district] ?? 0] ?? -1) : -1;
    stands[place] = row >= 0 ? row : -made.length - 1;
    if (row < 0) made.push(district);
  }
  const figures = madeFigures(way, made);
  const beside = metric.kind === "milestone" || metric.kind === "ordinal" || weights !== undefined;
  return {
    metric: position,
    period: window.period,
    parts: entries.parts,
    at,
    stands,
    made: beside ? { ...figures, ...figuresBeside(way, touched, made, metric, weights) } : figures,
  };
}

/** What is told beside the value: of levels and items, and of the weight behind it. */
function figuresBeside(
  way: Climb,
  touched: Int32Array,
  made: readonly number[],
  metric: Metric,
  weights: Weights | undefined,
): Pick<MadeFigures, "levels" | "milestones" | "weight" | "openWeights"> {
  const open = weights === undefined ? undefined : openWeights(way, touched, made, weights);
  return {
    ...(metric.kind === "ordinal" ? { levels: countsByLevel(way, touched, made, metric.levels.length) } : {}),
    ...(metric.kind === "milestone" ? { milestones: figuresByItem(way, touched, made) } : {}),
    ...(weights === undefined ? {} : { weight: weightCovered(way, touched, made, weights.of) }),
    ...(open === undefined ? {} : { openWeights: open }),
  };
}

/** The districts of which there is something to say: all of them, unless own figures are ignored. */
function withFigures(stands: Uint8Array, touched: Int32Array): Int32Array {
  let size = 0;
  for (const district of touched) if (stands[district] !== NOTHING) size += 1;
  return size === touched.length ? touched : touched.filter((district) => stands[district] !== NOTHING);
}

function madeFigures(way: Climb, made: readonly number[]): MadeFigures {
  const { room, entries, pool } = way;
  const { length } = made;
  const origin = new Uint8Array(length).fill(ORIGIN_OF.across);
  const refusal = new Uint8Array(length);
  const reported = new Float64Array(length);
  const partsMissing = new Uint8Array(length);
  const position = new Int32Array(length);
  const own: number[] = [];
  const below: number[] = [];
  const ownOrigin = entries.itemDays === undefined ? ORIGIN_OF.over : ORIGIN_OF.reported;
  for (let index = 0; index < length; index += 1) {
    const district = made[index] ?? 0;
    reported[index] = room.reported[district] ?? 0;
    partsMissing[index] = room.partsMissing[district] ?? 0;
    if (room.stands[district] === OWN) {
      const entry = room.entry[district] ?? 0;
      origin[index] = entries.filled?.has(entry) === true ? ORIGIN_OF.filled : ownOrigin;
      position[index] = own.push(entry) - 1;
    } else if (room.stands[district] === BELOW) {
      if (addedEntry(way, district) >= 0) origin[index] = ORIGIN_OF.added;
      position[index] = below.push(district) - 1;
    } else refusal[index] = room.refusal[district] ?? 0;
  }
  return {
    origin,
    refusal,
    reported,
    partsMissing,
    over: own.length === 0 ? NO_FIGURES : pick(entries.figures, own),
    across: below.length === 0 ? NO_FIGURES : pool.figuresAt(below),
    position,
    ...(entries.from === undefined ? {} : { from: made.map((district) => periodOf(way, district)) }),
  };
}

function periodOf({ room, entries }: Climb, district: number): Period | undefined {
  return room.stands[district] === OWN ? entries.from?.[room.entry[district] ?? 0] : undefined;
}
