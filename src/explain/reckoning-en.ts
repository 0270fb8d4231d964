import type { TakeKey } from "../assessment/scheme-node.js";
import type { Reckoning, TakenPart } from "./assessment-phrases.js";
import { NEAREST_STEP } from "./nearest-step.js";
import { STATUS_WORDS } from "./status-words.js";
import { TIER_LINE } from "./tier-line.js";

const STATUS = STATUS_WORDS.en;

/** How points were worked out, as a clause. */
export function reckoned(reckoning: Reckoning): string {
  switch (reckoning.by) {
    case "arithmetic":
      return reckoning.steps.join(", ");
    case "holding":
      return `${reckoning.line === undefined ? "" : `${reckoning.line}, `}${reckoning.of} counts as ${reckoning.share}, ${reckoning.full} × ${reckoning.share} = ${reckoning.points}`;
    case "tiers":
      return `${TIER_LINE.en(reckoning.tiers)}, ${reckoning.line}`;
    case "parts":
      return `${reckoning.step} counts as ${reckoning.parts}, ${reckoning.line}${reckoning.held === undefined ? "" : `, which counts as ${reckoning.held}`}`;
    case "taken":
      return takenTogether(reckoning.how, reckoning.parts);
    case "shares": {
      const shares = reckoning.parts.map(
        ({ item, share, weight }) => `“${item}” ${share}${weight === undefined ? "" : ` (weight ${weight})`}`,
      );
      return `the ${COMBINED[reckoning.rule]} of ${shares.join(", ")} is ${reckoning.share}, ${reckoning.line}`;
    }
    case "row": {
      const row = reckoning.row === undefined ? "no row holds" : `row ${reckoning.row} holds`;
      return reckoning.then === undefined ? row : `${row}, ${reckoned(reckoning.then)}`;
    }
    case "step":
      return reckoning.step === undefined
        ? `${reckoning.of} keeps to none of the steps${reckoning.nearest === undefined ? "" : NEAREST_STEP.en(reckoning.nearest)}`
        : `${reckoning.of} keeps to step ${reckoning.step}`;
    case "condition":
      return reckoning.holds ? "what is asked for holds" : "what is asked for does not hold";
    case "status":
      return `the target is ${STATUS[reckoning.status]}`;
    case "score": {
      const { source, level, on, reason } = reckoning;
      const notes = [
        ...(level === undefined ? [] : [`level “${level}”`]),
        ...(on === undefined ? [] : [`on ${on}`]),
        ...(reason === undefined ? [] : [reason]),
      ];
      return `scored by ${source}${notes.length === 0 ? "" : ` (${notes.join(", ")})`}`;
    }
  }
}

function given({ source, points, share, several, keys, then }: TakenPart): string {
  const notes = [
    ...(share === undefined ? [] : [`share ${share}`]),
    ...(several === undefined ? [] : [`the ${several.by} of ${several.points.join(", ")}`]),
    ...(keys === undefined ? [] : [keys.map((one) => `“${one.key}” ${one.points}`).join(", ")]),
    ...(then === undefined ? [] : [reckoned(then)]),
  ];
  return `${source} ${points}${notes.length === 0 ? "" : ` (${notes.join("; ")})`}`;
}

function takenTogether(how: TakeKey, parts: readonly TakenPart[]): string {
  const of = parts.map(given).join(", ");
  if (how === "first" || parts.length === 1) return `scored by ${of}`;
  if (how === "share") return `${of}, each by its share`;
  return `the ${how} of ${of}`;
}

const COMBINED = {
  mean: "mean",
  product: "product",
  geometric: "geometric mean",
  least: "least",
  greatest: "greatest",
} as const;
