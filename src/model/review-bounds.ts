import { closedEnd, encloses, type Interval } from "../internal/interval.js";
import { signOf } from "../internal/rational.js";
import { boundInterval, directionOf } from "./bound-interval.js";
import { checkedAmount } from "./amount.js";
import { type BoundAsked, boundsAsked } from "./bounds-asked.js";
import type { Finding } from "./finding.js";
import type { DistrictId } from "./label.js";
import { acrossOf, type Metric, type Operator, overOf, rangeOf } from "./metric.js";
import type { PlanUnderReview } from "./plan-under-review.js";
import { baseOf, type Bound, type BoundKey, boundKeyOf, type MeasuredTarget, type Target } from "./target.js";

/** Bounds that ask for nothing, for the wrong way, or for what nobody can tell. */
export function reviewBounds({ plan, metrics }: PlanUnderReview): readonly Finding[] {
  return plan.targets.flatMap((target, at) => {
    const metric = target.kind === "measured" ? metrics.get(target.metric) : undefined;
    return [
      ...(target.kind === "measured" && metric !== undefined ? reviewMeasured(target, metric, plan.district, at) : []),
      ...commitmentInWords(target, at),
      ...(target.kind === "group" && target.targets.length === 1
        ? [{ code: "group-of-one", severity: "note", target: target.id, path: ["targets", at, "targets"] } as const]
        : []),
    ];
  });
}

function reviewMeasured(target: MeasuredTarget, metric: Metric, own: DistrictId, at: number): readonly Finding[] {
  const { id, measure = "level", baseline } = target;
  return [
    ...boundsAsked(target, own, ["targets", at]).flatMap((asked) => reviewBound(target, metric, asked)),
    ...(baseOf(measure) === "baseline" && baseline === undefined
      ? [{ code: "no-baseline-named", severity: "note", target: id, path: ["targets", at, "baseline"] } as const]
      : []),
  ];
}

function reviewBound(target: MeasuredTarget, metric: Metric, asked: BoundAsked): readonly Finding[] {
  const { id, measure = "level" } = target;
  const { bound } = asked;
  const key = boundKeyOf(bound);
  const path = [...asked.path, key];
  const found: Finding[] = [];
  if (key === "about" && boundInterval(bound, metric) === undefined && !("tolerance" in bound)) {
    found.push({ code: "no-tolerance", severity: "note", target: id, path });
  }
  if (isAgainst(key, metric, target)) {
    found.push({ code: "against-direction", severity: "weak", target: id, metric: metric.id, bound: key, path });
  }
  if (measure === "level" && asksNothing(bound, metric)) {
    found.push({ code: "asks-nothing", severity: "weak", target: id, metric: metric.id, path });
  }
  return found;
}

/** A ceiling on what is better the higher it is, a floor under what is better the lower. First place is the lowest number. */
function isAgainst(key: BoundKey, metric: Metric, { measure }: MeasuredTarget): boolean {
  const isRank = typeof measure === "object" && "rank" in measure;
  const better = isRank ? "down" : directionOf(metric);
  if (key === "atLeast" || key === "above") return better === "down";
  return (key === "atMost" || key === "below") && better === "up";
}

/** Whatever the value will be, it satisfies the bound. */
function asksNothing(bound: Bound, metric: Metric): boolean {
  const [can, asked] = [canCome(metric), boundInterval(bound, metric)];
  return can !== undefined && asked !== undefined && encloses(asked, can);
}

/** Between what a value lies, whatever is reported. A range is of single figures: what is added up may come to more. */
function canCome(metric: Metric): Interval | undefined {
  const range = metric.kind === "ordinal" ? (["1", String(metric.levels.length)] as const) : rangeOf(metric);
  if (range === undefined) return undefined;
  const [low, high] = range.map(checkedAmount).map(closedEnd);
  const made = [overOf(metric), acrossOf(metric)].filter((operator) => LEAVES_RANGE.includes(operator));
  if (low === undefined || high === undefined) return undefined;
  if (made.length === 0) return { low, high };
  return made.every((operator) => operator === "sum") && signOf(low.at) >= 0 ? { low } : undefined;
}

const LEAVES_RANGE: readonly Operator[] = ["sum", "count", "deviation", "sampleDeviation"];

/** Words that documents use for one strength of a target and no other. */
const WORDS_OF: readonly { readonly words: RegExp; readonly commitment: NonNullable<Target["commitment"]> }[] = [
  { words: /力争|争取|努力|争创/u, commitment: "aspirational" },
  { words: /约束性/u, commitment: "binding" },
  { words: /预期性/u, commitment: "expected" },
];

function commitmentInWords({ id, commitment, commitmentWord }: Target, at: number): readonly Finding[] {
  if (commitmentWord === undefined) return [];
  const meant = WORDS_OF.find(({ words }) => words.test(commitmentWord))?.commitment;
  if (meant === undefined || meant === commitment) return [];
  return [
    {
      code: "word-and-commitment-differ",
      severity: "weak",
      target: id,
      word: commitmentWord,
      meant,
      ...(commitment === undefined ? {} : { commitment }),
      path: ["targets", at, "commitment"],
    },
  ];
}
