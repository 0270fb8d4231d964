import { type ReportCell, type Tone, TONES } from "./report.js";

/** A tone for those who see no colour. */
export const TONE_MARKS: Readonly<Record<Tone, string>> = { good: "✓", fair: "○", poor: "✗", unknown: "?" };

/** A report may have come as JSON: what is none of the tones there are is none. */
export function toneIn({ tone }: ReportCell): Tone | undefined {
  return TONES.find((one) => one === tone);
}
