import type { DueStep } from "../assessment/due-steps.js";
import type { ExplainOptions } from "./options.js";
import { named } from "./read-fact.js";

/** By when a step of a round is due, and whose it is. */
export function explainStep({ step, window, due, source }: DueStep, options: ExplainOptions): readonly string[] {
  const name = named(options, "step", step);
  const by = source === undefined ? undefined : named(options, "source", source);
  if (options.locale === "zh") {
    const whose = by === undefined ? "" : `由${by}办理，`;
    return [`${window} 考核“${name}”：${whose}${due === undefined ? "未规定期限" : `最迟 ${due}`}。`];
  }
  const whose = by === undefined ? "" : ` by ${by}`;
  return [`“${name}” for ${window}${whose}: ${due === undefined ? "no day is stated" : `due by ${due}`}.`];
}
