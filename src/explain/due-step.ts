import type { DueStep } from "../assessment/due-steps.js";
import type { ExplainOptions } from "./options.js";
import { missingIn } from "./assessment-reasons.js";
import { named } from "./read-fact.js";

/** By when a step of a round is due, and whose it is. */
export function explainStep(
  { step, window, due, missing, source }: DueStep,
  options: ExplainOptions,
): readonly string[] {
  const name = named(options, "step", step);
  const by = source === undefined ? undefined : named(options, "source", source);
  const none = {
    zh: missing === undefined ? "未规定期限" : `期限无法推算（${missingIn(missing, "zh")}）`,
    en: missing === undefined ? "no day is stated" : `the day cannot be written, ${missingIn(missing, "en")}`,
  };
  if (options.locale === "zh") {
    const whose = by === undefined ? "" : `由${by}办理，`;
    return [`${window} 考核“${name}”：${whose}${due === undefined ? none.zh : `最迟 ${due}`}。`];
  }
  const whose = by === undefined ? "" : ` by ${by}`;
  return [`“${name}” for ${window}${whose}: ${due === undefined ? none.en : `due by ${due}`}.`];
}
