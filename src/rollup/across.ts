import type { Rational } from "../internal/rational.js";
import type { Operator } from "../model/metric.js";
import { type Entries, reportedBy } from "./entries.js";
import { exactPool } from "./exact-pool.js";
import { choosingPool } from "./choosing-pool.js";
import { deviationPool } from "./deviation-pool.js";
import { ALL, missingBeside, NOBODY } from "./missing-parts.js";
import { medianPool } from "./median-pool.js";
import type { Pool } from "./pool.js";
import { OPERATOR_REFUSES } from "./refusal.js";
import type { OwnFigures } from "./rollup.js";
import { BELOW, NOTHING, OWN, REFUSED, type Room } from "./room.js";
import { scaledPool } from "./scaled-pool.js";
import type { Tree } from "./tree.js";
import { type WeightOf, weightedPool } from "./weighted-pool.js";

/** One column on its way up the tree. */
export interface Climb {
  readonly tree: Tree;
  readonly room: Room;
  readonly entries: Entries;
  readonly pool: Pool;
  readonly operator: Operator;
  readonly own: OwnFigures;
  /** Nothing is handed up: every figure was added up elsewhere. */
  readonly alone: boolean;
  /** Called where a district has a figure of its own and one from below. */
  readonly onTwice: (district: number, entry: number, below: Rational | undefined, full: boolean) => void;
}

/** What some operators need beside the entries. */
export interface Aside {
  readonly weightOf: WeightOf;
  /** Whether the values are places of levels, between which there is nothing. */
  readonly ofLevels: boolean;
}

export function poolFor(
  operator: Operator,
  entries: Entries,
  tree: Tree,
  room: Room,
  per: Rational,
  { weightOf, ofLevels }: Aside,
): Pool {
  const scaled = scaledPool(operator, entries, tree, room, per);
  if (scaled !== undefined) return scaled;
  switch (operator) {
    case "sum":
    case "ratio":
    case "mean":
    case "count":
      return exactPool(operator, entries, tree, per);
    case "weightedMean":
      return weightedPool(entries, per, weightOf);
    case "median":
      return medianPool(entries, tree, per, ofLevels);
    case "deviation":
    case "sampleDeviation":
      return deviationPool(entries, tree, per, operator === "sampleDeviation");
    case "min":
    case "max":
    case "first":
    case "last":
      return choosingPool(operator, entries, per);
    case "all":
    case "any":
      // Milestones are told apart by their items, beside the pool; here their sum will do.
      return exactPool("sum", entries, tree, per);
    case "none":
      // Nothing is handed up; own figures are read from the entries.
      return choosingPool("last", entries, per);
  }
}

/** Works out what stands at each of the districts, children before parents, then at those made of members. */
export function climb(way: Climb, touched: Int32Array): void {
  const { tree, room, entries } = way;
  for (let entry = 0; entry < entries.at.length; entry += 1) room.entry[entries.at[entry] ?? 0] = entry;
  for (let place = touched.length - 1; place >= 0; place -= 1) {
    const district = touched[place] ?? 0;
    if (tree.isComposed[district] === 1) continue;
    settle(way, district);
    const parent = tree.parents[district] ?? -1;
    if (parent >= 0 && !way.alone) handUp(way, district, parent);
  }
  for (const { at, members } of tree.composed) {
    if (room.marked[at] === 0) continue;
    if (!way.alone) for (const member of members) handUp(way, member, at);
    settle(way, at);
  }
}

/** The own figure that is added to what comes from below; −1 where there is none. What is made of members is added to nothing, nor is anything to it. */
export function addedEntry({ tree, room, entries, own, operator }: Climb, district: number): number {
  const adds = own === "add" && operator !== "none" && tree.isLeaf[district] === 0 && tree.isComposed[district] === 0;
  const entry = adds ? (room.entry[district] ?? -1) : -1;
  return entry < 0 || (entries.refusal?.[entry] ?? 0) === 0 ? entry : -1;
}

function settle(way: Climb, district: number): void {
  const { tree, room, entries, pool, own } = way;
  const composite = tree.isLeaf[district] === 0;
  const entry = composite && own === "ignore" ? -1 : (room.entry[district] ?? -1);
  const refusal = entry < 0 ? 0 : (entries.refusal?.[entry] ?? 0);
  if (entry < 0 || refusal !== 0) settleWithoutOwn(way, district, entry, refusal);
  else if (addedEntry(way, district) >= 0) {
    pool.addOwn(district, entry);
    room.stands[district] = BELOW;
    refuseWhatLacks(way, district);
  } else preferOwn(way, district, entry);
}

/** Without an own figure to be had, what comes from below stands. */
function settleWithoutOwn(way: Climb, district: number, entry: number, refusal: number): void {
  if (way.room.stands[district] === BELOW) refuseWhatLacks(way, district);
  else if (entry >= 0) refuseOwn(way, district, entry, refusal);
}

/**
 * An own figure, filled up where it leaves parts open, stands unless those below report more. Over members it stands only
 * where not all of them report; it is held against their value.
 */
function preferOwn(way: Climb, district: number, entry: number): void {
  const { tree, room, entries, pool } = way;
  if (room.stands[district] !== BELOW || pool.isLacking(district)) {
    standOwn(way, district, entry);
    return;
  }
  const below = room.reported[district] ?? 0;
  const full = below === (tree.leaves[district] ?? 0) * entries.parts;
  way.onTwice(district, entry, pool.valueAt(district), full);
  const yields = full && tree.isComposed[district] === 1;
  if (!yields && reportedBy(entries, entry, tree) >= below && !isNearerBelow(way, district, entry))
    standOwn(way, district, entry);
}

/** Of a first or last value: whether every leaf below has one nearer the edge of the period than the district's own. */
function isNearerBelow({ tree, room, entries: { edge } }: Climb, district: number, entry: number): boolean {
  if (edge === undefined || room.known[district] !== tree.leaves[district]) return false;
  return (room.distance[district] ?? 0) < (edge[entry] ?? 0);
}

function standOwn({ room, entries, pool, tree }: Climb, district: number, entry: number): void {
  const reported = reportedBy(entries, entry, tree);
  // A bare rate cannot be pooled further up; what the children gave can.
  const handsUpChildren = room.stands[district] === BELOW && !pool.isPoolable(entry) && !pool.isLacking(district);
  if (!handsUpChildren) pool.takeOwn(district, entry);
  room.handedUp[district] = handsUpChildren ? (room.reported[district] ?? 0) : reported;
  room.stands[district] = OWN;
  room.reported[district] = reported;
  const isCovered = (entries.covered?.[entry] ?? entries.parts) >= entries.parts;
  room.partsMissing[district] = entries.filled?.get(entry)?.partsMissing ?? (isCovered ? NOBODY : ALL);
}

function refuseOwn({ room, pool, entries, tree }: Climb, district: number, entry: number, refusal: number): void {
  refuse(room, district, refusal);
  // The districts below may have been refused before it, and have reported more.
  room.reported[district] = Math.max(room.reported[district] ?? 0, reportedBy(entries, entry, tree));
  // A missing denominator or weight is missing further up too.
  if (refusal === pool.lacking) pool.takeOwn(district, entry);
}

function refuseWhatLacks({ room, pool }: Climb, district: number): void {
  if (pool.isLacking(district)) refuse(room, district, pool.lacking);
}

function refuse(room: Room, district: number, refusal: number): void {
  room.stands[district] = REFUSED;
  room.refusal[district] = refusal;
}

function handUp({ room, pool, operator, entries, tree }: Climb, child: number, parent: number): void {
  const stands = room.stands[child] ?? NOTHING;
  if (stands === NOTHING) return;
  const refusal = stands === REFUSED ? (room.refusal[child] ?? 0) : 0;
  const more = (stands === OWN ? room.handedUp[child] : room.reported[child]) ?? 0;
  if (operator === "none") {
    refuse(room, parent, OPERATOR_REFUSES);
    room.reported[parent] = (room.reported[parent] ?? 0) + more;
    return;
  }
  if (refusal !== 0 && refusal !== pool.lacking) {
    if (room.stands[parent] === NOTHING) refuse(room, parent, refusal);
    return;
  }
  pool.pour(child, parent);
  const missing = room.partsMissing[child] ?? NOBODY;
  const isFirst = room.stands[parent] !== BELOW;
  room.partsMissing[parent] = isFirst ? missing : missingBeside(room.partsMissing[parent] ?? NOBODY, missing);
  room.stands[parent] = BELOW;
  room.reported[parent] = (room.reported[parent] ?? 0) + more;
  if (entries.edge === undefined) return;
  const isOwn = stands === OWN;
  const known = isOwn ? tree.leaves[child] : room.known[child];
  const distance = isOwn ? entries.edge[room.entry[child] ?? 0] : room.distance[child];
  room.known[parent] = (room.known[parent] ?? 0) + (known ?? 0);
  room.distance[parent] = Math.max(room.distance[parent] ?? 0, distance ?? 0);
}
