import type { Counted, Countable, Standpoint } from "../condition/reading.js";
import type { Tally } from "../condition/tally.js";
import { existing } from "../internal/assert.js";
import { writeAmount } from "../model/amount.js";
import { positionsIn, treeOf } from "../model/district.js";
import type { DistrictId, Period, RegisterId, TargetId } from "../model/label.js";
import { spanIn } from "../model/period.js";
import { type CountSource, ITEM_READINGS, TARGET_READINGS } from "../model/value.js";
import { periodAsked } from "./read-metric.js";
import type { CompiledScheme } from "./compiled.js";
import type { Earned } from "./outcome.js";
import { readItem } from "./read-item.js";
import { readTarget } from "./read-target.js";
import type { MissingReason } from "./reason.js";
import type { SchemeNode } from "./scheme-node.js";
import type { CountEvidence, EvidenceRead } from "./trace.js";
import type { RoundEvidence } from "./unit-evidence.js";

type Found = Countable<MissingReason, EvidenceRead>;

/** Where a unit's things are counted. */
export interface CountedIn {
  readonly evidence: RoundEvidence;
  readonly compiled: CompiledScheme;
  /** What its items have come to. */
  readonly outcomes: readonly Earned[];
}

/** What there is to be counted for a unit. */
export function readCountable(
  source: CountSource,
  unit: DistrictId,
  from: Standpoint,
  members: readonly Counted<MissingReason>[],
  { evidence, compiled, outcomes }: CountedIn,
): Found {
  const { count } = source;
  const district = from.district ?? unit;
  if ("entries" in count) return entriesOf(count.entries, source, district, from, evidence);
  if ("targets" in count) {
    const list = count.targets.map((target) => countedTarget(target, district, from, evidence));
    return { list, input: (tally) => told({ targets: list.length }, source, district, undefined, tally) };
  }
  if ("items" in count) {
    const list = itemsTagged(count.items, compiled, outcomes);
    const of = { items: list.length, tag: count.items };
    return { list, input: (tally) => told(of, source, district, undefined, tally) };
  }
  return { list: members, input: (tally) => told({ districts: members.length }, source, district, undefined, tally) };
}

/** Items that do not apply, and count for nothing, are none of the unit's. */
function itemsTagged(
  tag: string,
  compiled: CompiledScheme,
  outcomes: readonly Earned[],
): readonly Counted<MissingReason>[] {
  return (compiled.tagged.get(tag) ?? []).flatMap((position) => {
    const { node } = existing(compiled.nodes[position], "a position is within the scheme");
    const { state, points } = existing(outcomes[position], "items that are counted come first");
    return state === "not-applicable" && points === undefined ? [] : [countedItem(node, compiled, outcomes)];
  });
}

function countedItem(
  { id, domain, rule }: SchemeNode,
  compiled: CompiledScheme,
  outcomes: readonly Earned[],
): Counted<MissingReason> {
  return {
    its: (name) => {
      const read = ITEM_READINGS.find((known) => known === name);
      if (read !== undefined) return readItem({ item: id, read }, compiled, outcomes).reading;
      const word = new Map<string, string | undefined>([
        ["id", id],
        ["domain", domain],
        ["rule", rule],
      ]).get(name);
      return word === undefined ? { kind: "unknown", reason: "no-such-field" } : { kind: "word", word };
    },
  };
}

/** The entries of a district and of all below it, in the period asked about. */
function entriesOf(
  id: RegisterId,
  source: CountSource,
  district: DistrictId,
  from: Standpoint,
  evidence: RoundEvidence,
): Found {
  const register = existing(evidence.registers.get(id), "registers were looked for before");
  const period = periodAsked(source, from, evidence);
  const input: Found["input"] = (tally) => told({ register: id }, source, district, period, tally);
  if (period === undefined) return { list: [], open: "not-reported", input };
  const { first = "0001-01-01", last: end = evidence.asOf } = spanIn(period);
  const last = end < evidence.asOf ? end : evidence.asOf;
  const below = positionsIn(evidence.districts).has(district) ? treeOf(evidence.districts, district) : [district];
  const list = below.flatMap((here) =>
    (register.entries.get(here) ?? []).flatMap(({ on, one }) => (first <= on && on <= last ? [one] : [])),
  );
  // Of a period that has not begun there is nothing to be listed yet.
  const open = first <= last && !register.lists({ first, last });
  return { list, ...(open ? { open: "register-not-complete" } : {}), input };
}

function countedTarget(
  target: TargetId,
  district: DistrictId,
  from: Standpoint,
  evidence: RoundEvidence,
): Counted<MissingReason> {
  return {
    its: (name) => {
      const read = TARGET_READINGS.find((known) => known === name);
      if (read !== undefined) return readTarget({ target, read }, district, from, evidence).reading;
      const { id, kind, domain, commitment } = existing(
        evidence.targets.get(target),
        "targets were looked for before",
      ).target;
      const word = new Map<string, string | undefined>([
        ["id", id],
        ["kind", kind],
        ["domain", domain],
        ["commitment", commitment],
      ]).get(name);
      return word === undefined ? { kind: "unknown", reason: "no-such-field" } : { kind: "word", word };
    },
  };
}

function told(
  of: CountEvidence["of"],
  { distinct, sum }: CountSource,
  district: DistrictId,
  period: Period | undefined,
  { reading, counted, undecided }: Tally<MissingReason>,
): CountEvidence {
  const range = reading.kind === "range" ? reading.range : {};
  return {
    kind: "count",
    of,
    district,
    ...(period === undefined ? {} : { period }),
    ...(distinct === undefined ? {} : { distinct }),
    ...(sum === undefined ? {} : { sum }),
    counted: counted.length,
    undecided: undecided.length,
    ...(reading.kind === "amount" ? { amount: writeAmount(reading.amount) } : {}),
    ...(range.low === undefined ? {} : { low: writeAmount(range.low) }),
    ...(range.high === undefined ? {} : { high: writeAmount(range.high) }),
    ...("reason" in reading ? { reason: reading.reason } : {}),
  };
}
