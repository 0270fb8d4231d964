import type { Status } from "../attainment/status.js";
import type { Tone } from "./report.js";

const TONE_OF: Readonly<Record<Status, Tone>> = {
  met: "good",
  reached: "good",
  "on-track": "good",
  open: "fair",
  unjudged: "unknown",
  "no-evidence": "unknown",
  behind: "poor",
  missed: "poor",
};

/** How well a target stands, seen from afar. */
export function toneOf(status: Status): Tone {
  return TONE_OF[status];
}
