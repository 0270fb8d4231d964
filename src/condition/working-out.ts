import { existing } from "../internal/assert.js";
import { checkedAmount } from "../model/amount.js";
import type { DistrictId } from "../model/label.js";
import {
  arithmeticIn,
  type Condition,
  type CountSource,
  type Group,
  type Limits,
  type MetricSource,
  type Peers,
  type TargetSource,
  type Value,
  type ValueSource,
} from "../model/value.js";
import { asked, type Asking, type Found, noted, type Read } from "./asking.js";
import { combined } from "./arithmetic.js";
import { withinLimits } from "./limits.js";
import { foldedOver, type PeersTaken } from "./peers.js";
import type { Answer, ArithmeticReason, Counted, Standpoint } from "./reading.js";
import { type Judged, tallied } from "./tally.js";
import { allOf, anyOf, negationOf, truthOf } from "./truth.js";

/** A condition on its way: every part of it is read. */
export function verdictOn<Why extends string, Input>(condition: Condition, asking: Asking<Why, Input>): Found<Why> {
  if ("all" in condition) return allOf(condition.all.map((part) => verdictOn(part, asking)));
  if ("any" in condition) return anyOf(condition.any.map((part) => verdictOn(part, asking)));
  if ("not" in condition) return negationOf(verdictOn(condition.not, asking));
  if ("known" in condition) {
    const { kind } = readingOf(condition.known, asking);
    return { truth: truthOf(kind !== "unknown" && kind !== "range") };
  }
  if ("run" in condition) {
    const windows = Array.from({ length: condition.run }, (_, earlier) => asking.from.back + earlier);
    return allOf(windows.map((back) => verdictOn(condition.of, { ...asking, from: { ...asking.from, back } })));
  }
  return withinLimits(readingOf(condition, asking), condition, (limit) => readingOf(limit, asking));
}

/** A value on its way. */
export function readingOf<Why extends string, Input>(
  value: Value | (Value & Limits),
  asking: Asking<Why, Input>,
): Read<Why> {
  if (typeof value === "string") return { kind: "amount", amount: checkedAmount(value) };
  const arithmetic = arithmeticIn(value);
  if (arithmetic === undefined) return readingFrom(value as ValueSource, asking);
  const { key, operands } = arithmetic;
  if (key === "first") return firstKnown(operands, (operand) => ({ reading: readingOf(operand, asking) })).reading;
  return combined(
    key,
    operands.map((operand) => readingOf(operand, asking)),
  );
}

function readingFrom<Why extends string, Input>(source: ValueSource, asking: Asking<Why, Input>): Read<Why> {
  const { reader, from, hand } = asking;
  if ("metric" in source) {
    const { district, ...rest } = source;
    const read = asked(reader.metric, "metric");
    return ofDistricts(source, district, (one) => read({ ...rest, ...one.reference }, one.from), asking);
  }
  if ("target" in source) {
    const { district, ...rest } = source;
    const read = asked(reader.target, "target");
    return ofDistricts(source, district, (one) => read({ ...rest, ...one.reference }, one.from), asking);
  }
  if ("item" in source) return noted(asked(reader.item, "item")(source), asking);
  if ("result" in source) return noted(asked(reader.result, "result")(source, from), asking);
  if ("unit" in source) return noted(asked(reader.unit, "unit")(source), asking);
  if ("day" in source) return noted(asked(reader.day, "day")(source, from), asking);
  if ("its" in source) return existing(hand, "its is asked inside a where").its(source.its);
  return countOf(source, asking);
}

/** The first that is known; where none is, the first of them. Those behind it are not asked. */
export function firstKnown<Worked extends { readonly reading: Read<string> }>(
  operands: readonly Value[],
  work: (operand: Value) => Worked,
): Worked {
  let first: Worked | undefined;
  for (const operand of operands) {
    const worked = work(operand);
    if (worked.reading.kind !== "unknown" && worked.reading.kind !== "range") return worked;
    first ??= worked;
  }
  return existing(first, "first has operands");
}

interface OneDistrict {
  readonly reference: { readonly district?: DistrictId };
  readonly from: Standpoint;
}

/** A value of one district, or of several taken together. */
function ofDistricts<Why extends string, Input>(
  source: MetricSource | TargetSource,
  district: DistrictId | Peers | undefined,
  read: (one: OneDistrict) => Answer<Why, Input>,
  asking: Asking<Why, Input>,
): Read<Why> {
  const { from, reader } = asking;
  if (typeof district !== "object") {
    return noted(read({ reference: district === undefined ? {} : { district }, from }), asking);
  }
  const group = district.group ?? "siblings";
  const take = (): PeersTaken<Why, Input> => {
    const { sure, undecided } = membersIn(group, asking);
    const of = sure.map((member) => ({
      district: member,
      ...read({ reference: { district: member }, from }),
    }));
    const unknown = undecided.map((reason): Read<Why> => ({ kind: "unknown", reason }));
    return { of, reading: foldedOver(district.peers, [...of.map((one) => one.reading), ...unknown]) };
  };
  const { of, reading } = reader.takenOnce?.(source, group, from, take) ?? take();
  if (reader.peers === undefined) for (const { input } of of) asking.inputs.push(input);
  else asking.inputs.push(reader.peers(source, { peers: district, reading, of }));
  return reading;
}

/** Who belongs to a group, and why nobody can tell of the others. */
interface Members<Why extends string> {
  readonly sure: readonly DistrictId[];
  readonly undecided: readonly (Why | ArithmeticReason)[];
}

function membersIn<Why extends string, Input>(group: Group, asking: Asking<Why, Input>): Members<Why> {
  const { judged, missing } = judgedIn(group, asking);
  return {
    sure: judged.flatMap(({ one, truth }) => (truth === "true" && one.district !== undefined ? [one.district] : [])),
    undecided: missing === undefined ? judged.flatMap((one) => one.missing ?? []) : [missing],
  };
}

function judgedIn<Why extends string, Input>(
  group: Group,
  asking: Asking<Why, Input>,
): { readonly judged: readonly Judged<Why>[]; readonly missing?: Why } {
  const list = asked(asking.reader.districts, "districts");
  const chosen = typeof group === "object" && "where" in group;
  const listed = list(chosen ? "every" : group, asking.from);
  if ("reason" in listed) return { judged: [], missing: listed.reason };
  return { judged: judgedOf(listed.list, chosen ? group.where : undefined, asking) };
}

function judgedOf<Why extends string, Input>(
  list: readonly Counted<Why>[],
  where: Condition | undefined,
  asking: Asking<Why, Input>,
): readonly Judged<Why>[] {
  return list.map((one) => ({
    one,
    ...(where === undefined ? { truth: "true" as const } : judge(one, where, asking)),
  }));
}

/** What is read to judge one of many is not told one by one: the count says what it came to. */
export function judge<Why extends string, Input>(
  one: Counted<Why>,
  where: Condition,
  { reader, from }: Asking<Why, Input>,
): Found<Why> {
  const { district } = one;
  const there = district === undefined ? from : { ...from, district };
  return verdictOn(where, { reader, inputs: [], from: there, hand: one });
}

function countOf<Why extends string, Input>(source: CountSource, asking: Asking<Why, Input>): Read<Why> {
  const { reader, from } = asking;
  const { count, where } = source;
  const group = "districts" in count ? judgedIn(count.districts, asking) : undefined;
  const within = (group?.judged ?? []).filter(({ truth }) => truth !== "false");
  const countable = asked(reader.countable, "count")(
    source,
    from,
    within.map(({ one }) => one),
  );
  const judged =
    group === undefined
      ? judgedOf(countable.list, where, asking)
      : within.map((member) => ({ one: member.one, ...both(member, where, asking) }));
  const tally = tallied(source, judged, group?.missing ?? countable.open);
  asking.inputs.push(countable.input(tally));
  return tally.reading;
}

/** It is in the group, and the condition is true of it. */
function both<Why extends string, Input>(
  { one, truth, missing }: Judged<Why>,
  where: Condition | undefined,
  asking: Asking<Why, Input>,
): Found<Why> {
  const inGroup: Found<Why> = { truth, ...(missing === undefined ? {} : { missing }) };
  return where === undefined ? inGroup : allOf([inGroup, judge(one, where, asking)]);
}
