import type { Rational } from "../internal/rational.js";
import type { Day, DistrictId } from "../model/label.js";
import type {
  CountSource,
  DaySource,
  Group,
  ItemSource,
  MetricSource,
  ResultSource,
  TargetSource,
  UnitSource,
} from "../model/value.js";
import type { PeersRead, PeersTaken } from "./peers.js";
import type { Tally } from "./tally.js";

/** An amount that lies somewhere between two, both included; an absent end is not known. */
export interface AmountRange {
  readonly low?: Rational;
  readonly high?: Rational;
}

/**
 * What a value came to: an amount; a stretch that it lies in, as a count of which some could not be told; a level of an
 * ordinal metric (compared by its place, 1 the worst); a word such as a status (compared for sameness alone); a day; an
 * attribute's text, read as what it is compared with; or nothing, with the reason of the first thing that was missing.
 */
export type Reading<Why extends string> =
  | { readonly kind: "amount"; readonly amount: Rational }
  | { readonly kind: "range"; readonly range: AmountRange; readonly reason: Why }
  | { readonly kind: "level"; readonly place: Rational; readonly levels: readonly string[] }
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "day"; readonly day: Day }
  | { readonly kind: "text"; readonly text: string }
  | Unknown<Why>;

interface Unknown<Why extends string> {
  readonly kind: "unknown";
  readonly reason: Why;
}

/** Why arithmetic gives nothing, whatever the evidence. */
export const ARITHMETIC_REASONS = [
  "zero-denominator",
  /** An attribute that is asked for its amount is none. */
  "not-an-amount",
  /** The thing at hand does not have the field. */
  "no-such-field",
  /** An attribute beside a level or a day is none. */
  "no-such-level",
  "not-a-day",
  /** There is no district in the group. */
  "no-peers",
] as const;
/** One of {@link ARITHMETIC_REASONS}. */
export type ArithmeticReason = (typeof ARITHMETIC_REASONS)[number];

/** A reading, and what to tell those who ask where it came from. */
export interface Answer<Why extends string, Input> {
  readonly reading: Reading<Why | ArithmeticReason>;
  readonly input: Input;
}

/** Where a question is asked from. */
export interface Standpoint {
  /** How many windows before the one that is looked at. */
  readonly back: number;
  /** Inside a `where` over districts the one at hand; else absent, and the reader's own. */
  readonly district?: DistrictId;
}

/** A source of which the district, if any, is one. */
export type OfOne<Source extends { readonly district?: unknown }> = Omit<Source, "district"> & {
  readonly district?: DistrictId;
};

/** Something that a `where` asks about. */
export interface Counted<Why extends string> {
  readonly its: (name: string) => Reading<Why | ArithmeticReason>;
  /** Of a district: which. */
  readonly district?: DistrictId;
}

/** What there is to be counted. */
export interface Countable<Why extends string, Input> {
  readonly list: readonly Counted<Why>[];
  /** Why there may be more of them; absent: these are all. */
  readonly open?: Why;
  readonly input: (tally: Tally<Why>) => Input;
}

/** A group's districts as things that can be asked about, or why nobody knows them. */
export type Listed<Why extends string> =
  | { readonly list: readonly (Counted<Why> & { readonly district: DistrictId })[] }
  | { readonly reason: Why };

/**
 * Who answers the questions of a value: each engine reads from the evidence it has. What its checks refuse it need not
 * answer.
 */
export interface Reader<Why extends string, Input> {
  readonly metric?: (source: OfOne<MetricSource>, from: Standpoint) => Answer<Why, Input>;
  readonly target?: (source: OfOne<TargetSource>, from: Standpoint) => Answer<Why, Input>;
  readonly item?: (source: ItemSource) => Answer<Why, Input>;
  readonly result?: (source: ResultSource, from: Standpoint) => Answer<Why, Input>;
  readonly unit?: (source: UnitSource) => Answer<Why, Input>;
  readonly day?: (source: DaySource, from: Standpoint) => Answer<Why, Input>;
  /** What a count is about; of districts the group's are handed in. */
  readonly countable?: (
    source: CountSource,
    from: Standpoint,
    districts: readonly Counted<Why>[],
  ) => Countable<Why, Input>;
  /** The districts of a group; of `every` all those a `where` chooses from. */
  readonly districts?: (group: Exclude<Group, { readonly where: unknown }> | "every", from: Standpoint) => Listed<Why>;
  /**
   * Hands back what was taken together before, where another district of the same group asked for the same; absent: each
   * district takes its group together anew.
   */
  readonly takenOnce?: (
    source: MetricSource | TargetSource,
    group: Group,
    from: Standpoint,
    take: () => PeersTaken<Why, Input>,
  ) => PeersTaken<Why, Input>;
  /** What to tell of a value that several districts gave; absent: what each of them gave is told. */
  readonly peers?: (source: MetricSource | TargetSource, read: PeersRead<Why, Input>) => Input;
}
