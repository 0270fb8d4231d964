import type { Recurrence } from "../model/target.js";
import type { Asked, Held, Shares } from "./attainment-phrases.js";
import { SHARE_WORDS } from "./attainment-share-words.js";
import { bracketed } from "./figure.js";
import { withRead } from "./read-en.js";

/** What was asked for, and what was observed held against it. */
export function bound(given: Asked, held?: Held, shares?: Shares): string {
  const until = given.due === undefined ? "" : `${given.every === undefined ? " by" : " until"} ${given.due}`;
  const deadline = `${given.every === undefined ? "" : inEach(given.every, given.run)}${until}`;
  const measure = given.measure === undefined ? "" : MEASURE[given.measure];
  const filed = given.filedIn === undefined ? "" : ` (as its own plan ${given.filedIn} says)`;
  const compared = held === undefined ? "" : `, and ${comparisonWith(held)}`;
  const share = shares === undefined ? "" : SHARE_WORDS.en(shares);
  return `Asked for is ${measure}${withRead(asked(given), given.from ?? [])}${filed}${deadline}${compared}${share}.`;
}

function inEach(every: Recurrence, run: number | undefined): string {
  if (run === undefined) return `, in each ${EACH[every]}`;
  return run === 1 ? `, in any one ${EACH[every]}` : `, in any ${run} ${EACH[every]}s in succession`;
}

const EACH: Readonly<Record<Recurrence, string>> = {
  year: "year",
  half: "half-year",
  quarter: "quarter",
  month: "month",
};

const MEASURE: Readonly<Record<NonNullable<Asked["measure"]>, string>> = {
  change: "a change of ",
  growth: "growth of ",
  factor: "",
  compoundGrowth: "average growth of ",
  rank: "",
};

const BEHIND: Readonly<Record<NonNullable<Asked["measure"]>, string>> = {
  change: "",
  growth: "",
  factor: " times the base",
  compoundGrowth: " a year",
  rank: "",
};

function asked(given: Asked): string {
  const { measure, key, amounts, isOfLevels, tolerance, side, edge } = given;
  if (measure === "rank") return askedOfRank(given);
  const amount = `${amounts.join(" to ")}${measure === undefined ? "" : BEHIND[measure]}`;
  switch (key) {
    case "atLeast":
      return `at least ${amount}`;
    case "atMost":
      return `at most ${amount}`;
    case "above":
      return `${isOfLevels ? "above" : "more than"} ${amount}`;
    case "below":
      return `${isOfLevels ? "below" : "less than"} ${amount}`;
    case "equals":
      return `exactly ${amount}`;
    case "within":
      return `${amount}${bindingEnd(side)}`;
    case "reach":
      if (measure !== undefined) return `${amount} or ${side === "upper" ? "less" : "more"}`;
      return side === "upper" ? `to come down to ${amount} or less` : `to reach ${amount}`;
    case "about":
      return tolerance === undefined
        ? `about ${amount}`
        : `about ${amount} (give or take ${tolerance}${atEdge(side, edge)})`;
    case "all":
      return `all (${amount})`;
  }
}

/** Places: the first is the best, so that neither more nor less says which way is meant. */
function askedOfRank({ key, amounts, tolerance, edge }: Asked): string {
  const [place = "", last = place] = amounts;
  switch (key) {
    case "atLeast":
      return `place ${place} or further down`;
    case "atMost":
    case "reach":
      return `place ${place} or better`;
    case "above":
      return `a place below place ${place}`;
    case "below":
      return `a place better than place ${place}`;
    case "within":
      return `place ${place} to place ${last} (the first is the best, so place ${last} binds)`;
    case "about":
      return tolerance === undefined
        ? `about place ${place}`
        : `about place ${place} (give or take ${tolerance}, so place ${edge ?? ""} or better)`;
    case "equals":
    case "all":
      return `place ${place}`;
  }
}

/** Going past the far end does no harm, so that 95 can satisfy 80 to 90. */
function bindingEnd(side: Asked["side"]): string {
  switch (side) {
    case "lower":
      return " (more is better, so the lower end binds)";
    case "upper":
      return " (less is better, so the upper end binds)";
    case "both":
      return "";
  }
}

function atEdge(side: Asked["side"], edge: string | undefined): string {
  return edge === undefined ? "" : `, so at ${side === "upper" ? "most" : "least"} ${edge}`;
}

function comparisonWith(held: Held): string {
  switch (held.by) {
    case "subtraction":
      return `${held.from} − ${bracketed(held.taken)} = ${held.margin}`;
    case "distance":
      return held.inside
        ? `the value, ${held.value}, lies inside, ${held.distance} from the nearer end`
        : `the value, ${held.value}, lies ${held.distance} outside`;
    case "equality":
      return held.distance === undefined
        ? "the value is just that"
        : `the value, ${held.value}, is ${held.distance} off`;
    case "level":
      return `the level is ${held.level}`;
  }
}
