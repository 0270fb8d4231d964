import { BELOW, type Climb, NOTHING, OWN, REFUSED } from "./across.js";
import { ORIGINS } from "./cell.js";
import type { Column, MadeFigures } from "./column.js";
import { NO_FIGURES, pick } from "./figures.js";
import { reachedDays } from "./reached-days.js";
import type { NumberedSpan } from "./span.js";

const ORIGIN_OF = {
  reported: ORIGINS.indexOf("reported"),
  over: ORIGINS.indexOf("over"),
  across: ORIGINS.indexOf("across"),
};

/** Puts down what stands at each district: an observation as its number, and what was made once. */
export function columnOf(way: Climb, touched: Int32Array, metric: number, window: NumberedSpan): Column {
  const { room, entries } = way;
  const at = new Int32Array(touched.length);
  const stands = new Int32Array(touched.length);
  const made: number[] = [];
  let size = 0;
  for (const district of touched) {
    const kind = room.stands[district];
    if (kind === NOTHING) continue;
    const row = kind === OWN ? (entries.rows[room.entry[district] ?? 0] ?? -1) : -1;
    at[size] = district;
    stands[size] = row >= 0 ? row : -made.length - 1;
    size += 1;
    if (row < 0) made.push(district);
  }
  return {
    metric,
    period: window.period,
    parts: entries.parts,
    at: at.slice(0, size),
    stands: stands.slice(0, size),
    made: madeFigures(way, touched, made),
  };
}

function madeFigures({ room, entries, pool, tree }: Climb, touched: Int32Array, made: readonly number[]): MadeFigures {
  const own = made.filter((district) => room.stands[district] === OWN);
  const below = made.filter((district) => room.stands[district] === BELOW);
  const position = new Int32Array(made.length);
  let [nextOwn, nextBelow] = [0, 0];
  made.forEach((district, index) => {
    if (room.stands[district] === OWN) position[index] = nextOwn++;
    else if (room.stands[district] === BELOW) position[index] = nextBelow++;
  });
  const ownOrigin = entries.complete === undefined ? ORIGIN_OF.over : ORIGIN_OF.reported;
  const reached = entries.complete === undefined ? undefined : reachedDays(entries, tree, room, touched, made);
  return {
    origin: Uint8Array.from(made, (district) => (room.stands[district] === OWN ? ownOrigin : ORIGIN_OF.across)),
    refusal: Uint8Array.from(made, (district) =>
      room.stands[district] === REFUSED ? (room.refusal[district] ?? 0) : 0,
    ),
    reported: Float64Array.from(made, (district) => room.reported[district] ?? 0),
    partsMissing: Uint8Array.from(made, (district) => room.partsMissing[district] ?? 0),
    over:
      own.length === 0
        ? NO_FIGURES
        : pick(
            entries.figures,
            own.map((district) => room.entry[district] ?? 0),
          ),
    across: below.length === 0 ? NO_FIGURES : pool.figuresAt(below),
    position,
    ...(reached === undefined ? {} : { reachedOn: reached }),
  };
}
