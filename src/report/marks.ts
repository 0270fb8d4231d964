import type { Tone } from "./report.js";

/** A tone for those who see no colour. */
export const TONE_MARKS: Readonly<Record<Tone, string>> = { good: "✓", fair: "○", poor: "✗", unknown: "?" };
