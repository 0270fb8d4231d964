import { type Figures, NO_FIGURES, pick, valueAt } from "./figures.js";
import { BELOW, type Climb, climb, leaveRoom, NOTHING, OWN, poolFor, REFUSED, touchedBy } from "./across.js";
import { ORIGINS } from "./cell.js";
import type { Column, MadeFigures } from "./column.js";
import { type Twice } from "./difference.js";
import type { Entries } from "./entries.js";
import { milestoneEntries } from "./milestone-entries.js";
import { acrossOperator, overOperator } from "./operators.js";
import { ownEntries } from "./own-entries.js";
import type { NumberedSpan } from "./span.js";
import type { RollupBasis, Workings } from "./workings.js";
import { EXACT } from "../observations/observations.js";

const ORIGIN_OF = {
  reported: ORIGINS.indexOf("reported"),
  over: ORIGINS.indexOf("over"),
  across: ORIGINS.indexOf("across"),
};

/** Works out one metric in one period; undefined where nothing is known. */
export function buildColumn(
  basis: RollupBasis,
  workings: Workings,
  metric: number,
  window: NumberedSpan,
  onTwice: (twice: Twice) => void,
): Column | undefined {
  const definition = basis.definitions[metric];
  const evidence = workings.evidence[metric];
  if (definition === undefined || evidence === undefined) return undefined;
  const { tree, room, places } = workings;
  const per = workings.per[metric] ?? { n: 1n, d: 1n };
  const found =
    definition.kind === "milestone"
      ? {
          entries: milestoneEntries(basis.observations, definition, evidence.milestones, window, basis.asOf, places),
          twice: new Int32Array(0),
        }
      : ownEntries(basis.observations, { metric: definition, per, evidence }, window, places);
  if (found?.entries === undefined) return undefined;
  const { entries } = found;
  const operator = acrossOperator(definition);
  const pool = poolFor(operator, entries, tree, room, per);
  const common = { metric: definition.id, period: window.period };
  const idOf = (district: number): string => basis.districts.rows[district]?.id ?? "";
  const signed = hasNegative(entries.figures);
  const digitsOf = (entry: number): number | undefined => printedDigits(basis, entries, entry);

  if ("byParts" in found && found.byParts !== undefined) {
    const { byParts, twice } = found;
    twice.forEach((entry, at) => {
      const [expected, whole] = [valueAt(byParts.figures, at, per), valueAt(entries.figures, entry, per)];
      if (expected === undefined || whole === undefined || byParts.refusal[at] !== 0) return;
      const full = byParts.covered[at] === byParts.parts;
      const digits = digitsOf(entry);
      onTwice({
        ...common,
        code: "reported-differs-from-parts",
        district: idOf(entries.at[entry] ?? 0),
        operator: overOperator(definition),
        expected,
        found: whole,
        full,
        signed: hasNegative(byParts.figures),
        ...(digits === undefined ? {} : { digits }),
      });
    });
  }

  const way: Climb = {
    tree,
    room,
    entries,
    pool,
    operator,
    own: basis.own,
    onTwice(district, entry, below, full) {
      const own = valueAt(entries.figures, entry, per);
      // A district's own milestone is not the sum of its children's.
      if (definition.kind === "milestone" || below === undefined || own === undefined) return;
      const digits = digitsOf(entry);
      onTwice({
        ...common,
        code: "own-differs-from-children",
        district: idOf(district),
        operator,
        expected: below,
        found: own,
        full,
        signed,
        ...(digits === undefined ? {} : { digits }),
      });
    },
  };
  const touched = touchedBy(tree, entries.at, room);
  climb(way, touched);
  const column = columnOf(way, touched, metric, window);
  leaveRoom(room, touched);
  return column;
}

function hasNegative(figures: Figures): boolean {
  return figures.kind === "scaled"
    ? figures.amounts.some((amount) => amount < 0)
    : figures.amounts.some((amount) => amount !== undefined && amount.n < 0n);
}

/** Digits behind the point of a figure as it was printed; a rate with its denominator was not rounded. */
function printedDigits({ observations }: RollupBasis, { rows, figures }: Entries, entry: number): number | undefined {
  const row = rows[entry] ?? -1;
  if (row < 0) return undefined;
  const weight = figures.weightKind === "denominator" ? figures.weights[entry] : undefined;
  if (weight !== undefined && !Number.isNaN(weight)) return undefined;
  const scale = observations.rows.amountScale[row] ?? EXACT;
  return scale === EXACT ? undefined : scale;
}

function columnOf(
  { room, entries, pool, tree }: Climb,
  touched: Int32Array,
  metric: number,
  window: NumberedSpan,
): Column {
  const at: number[] = [];
  const stands: number[] = [];
  const made: number[] = [];
  for (const district of touched) {
    const kind = room.stands[district] ?? NOTHING;
    if (kind === NOTHING) continue;
    const row = kind === OWN ? (entries.rows[room.entry[district] ?? 0] ?? -1) : -1;
    at.push(district);
    stands.push(row >= 0 ? row : -made.length - 1);
    if (row < 0) made.push(district);
  }
  const own = made.filter((district) => room.stands[district] === OWN);
  const below = made.filter((district) => room.stands[district] === BELOW);
  const places = new Map([
    ...own.map((district, place) => [district, place] as const),
    ...below.map((district, place) => [district, place] as const),
  ]);
  const ownOrigin = entries.complete === undefined ? ORIGIN_OF.over : ORIGIN_OF.reported;
  const figures: MadeFigures = {
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
    position: Int32Array.from(made, (district) => places.get(district) ?? 0),
    ...(entries.complete === undefined
      ? {}
      : { reachedOn: reachedDays(entries, tree, room.entry, room.stands, touched, made) }),
  };
  return {
    metric,
    period: window.period,
    parts: entries.parts,
    at: Int32Array.from(at),
    stands: Int32Array.from(stands),
    made: figures,
  };
}

/** The day the last item was reached, where all are; for a district without its own milestone those of all its leaves. */
function reachedDays(
  entries: Entries,
  tree: Climb["tree"],
  entryOf: Int32Array,
  stands: Uint8Array,
  touched: Int32Array,
  made: readonly number[],
): Int32Array {
  const done = new Map<number, { leaves: number; day: number }>();
  const add = (district: number, leaves: number, day: number): void => {
    const held = done.get(district) ?? { leaves: 0, day: 0 };
    done.set(district, { leaves: held.leaves + leaves, day: Math.max(held.day, day) });
  };
  const finish = (district: number): void => {
    if (stands[district] !== OWN) return;
    const entry = entryOf[district] ?? 0;
    done.delete(district);
    if (entries.complete?.[entry] === 1) add(district, tree.leaves[district] ?? 0, entries.days[entry] ?? 0);
  };
  for (let place = touched.length - 1; place >= 0; place -= 1) {
    const district = touched[place] ?? 0;
    if (tree.isComposed[district] === 1) continue;
    finish(district);
    const parent = tree.parents[district] ?? -1;
    const own = done.get(district);
    if (parent >= 0 && own !== undefined) add(parent, own.leaves, own.day);
  }
  for (const { at, members } of tree.composed) {
    for (const member of members) {
      const own = done.get(member);
      if (own !== undefined) add(at, own.leaves, own.day);
    }
    finish(at);
  }
  return Int32Array.from(made, (district) => {
    const held = done.get(district);
    return held !== undefined && held.leaves === tree.leaves[district] ? held.day : 0;
  });
}
