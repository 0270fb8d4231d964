import type { QuestionRead } from "../attainment/evidence-read.js";
import type { Locale } from "../model/text.js";
import { inARow } from "./attainment-base-words.js";
import type { Steps } from "./attainment-steps.js";

/** What a verdict rests on that not everybody has reported. */
const UNSETTLED = ["value", "weights", "base", "benchmark", "peers", "periods"] as const;
/** One of `UNSETTLED`. */
export type Unsettled = (typeof UNSETTLED)[number];

/** What of a provisional verdict is not all in, as far as its trace tells. */
export function unsettledIn({ value, base, asked, rank, periods }: Steps): readonly Unsettled[] {
  const cell = value?.cell;
  const ofValue = cell?.evidence === "partial";
  const ofWeights = ofValue && cell.weightsOpen === true;
  const isPartial: Readonly<Record<Unsettled, boolean>> = {
    value: ofValue && !(ofWeights && cell.coverage.reported === cell.coverage.expected),
    weights: ofWeights,
    base:
      base?.step === "observed-base" &&
      (base.awaited !== undefined || base.cells.some(({ evidence }) => evidence !== "full")),
    benchmark: asked.some(({ inputs }) => inputs.some(isPartialRead)),
    peers: rank !== undefined && (rank.unsure > 0 || !ofValue),
    periods: false,
  };
  const found = UNSETTLED.filter((one) => isPartial[one]);
  // What the period that is told rests on is all in, so that others are open.
  return found.length === 0 && periods !== undefined ? ["periods"] : found;
}

function isPartialRead(input: QuestionRead): boolean {
  switch (input.kind) {
    case "metric":
      return "cell" in input && input.cell.evidence !== "full";
    case "target":
      return input.provisional === true || input.mayChange === true;
    case "peers":
      return input.provisional === true || input.reports !== undefined || input.known < input.of;
  }
}

const WORDS: Readonly<Record<Unsettled, Readonly<Record<Locale, string>>>> = {
  value: { zh: "实际值", en: "the value" },
  weights: { zh: "加权所用权重", en: "the weights it is averaged by" },
  base: { zh: "基数", en: "what it is counted from" },
  benchmark: { zh: "对照值", en: "what it is held against" },
  peers: { zh: "参加排位的其他行政区", en: "the districts it is ranked with" },
  periods: { zh: "部分时期", en: "some of the periods" },
};

/** What is not all reported, as the subject of a clause. */
export function unsettledWords(unsettled: readonly Unsettled[], locale: Locale): string {
  const words = unsettled.map((one) => WORDS[one][locale]);
  return { zh: words.join("、"), en: inARow(words) }[locale];
}
