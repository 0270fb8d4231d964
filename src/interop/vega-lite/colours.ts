import { type Tone, TONES } from "../../report/report.js";

/** Out of the palette of Okabe and Ito, which the colour-blind tell apart. */
const TONE_COLOURS: Readonly<Record<Tone, string>> = {
  good: "#0072b2",
  fair: "#e69f00",
  poor: "#d55e00",
  unknown: "#8c8c8c",
};

/** The colour of a mark by the tone in its row. Each mark also carries the status in words. */
export const TONE_SCALE = { domain: TONES, range: TONES.map((tone) => TONE_COLOURS[tone]) } as const;

/** From the weakest to the best, light to dark. */
export const HEAT_COLOURS = ["#ffffff", "#e3eef7", "#c3dbee", "#9cc4e2", "#75abd4"] as const;

/** Grades best first; after the last they begin anew, and each bar carries its grade in words. */
export const GRADE_COLOURS = ["#0072b2", "#56b4e9", "#e69f00", "#d55e00", "#8c8c8c"] as const;

/** Lines over time, which also differ in their dashes. */
export const PATH_COLOURS = { observed: "#0072b2", planned: "#6b7783", forecast: "#d55e00" } as const;
