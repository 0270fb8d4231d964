import type { DueStep } from "../assessment/due-steps.js";
import { before } from "./chinese-spacing.js";
import type { ExplainOptions } from "./options.js";
import { missingIn } from "./assessment-reasons.js";
import { periodWords } from "./period-words.js";
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
    const whose = by === undefined ? "" : `由${before(by, "办理")}，`;
    const day = due === undefined ? none.zh : `最迟${periodWords(due, "zh")}`;
    return [`${periodWords(window, "zh")}考核“${name}”：${whose}${day}。`];
  }
  const whose = by === undefined ? "" : ` by ${by}`;
  return [`“${name}” for ${periodWords(window, "en")}${whose}: ${due === undefined ? none.en : `due by ${due}`}.`];
}
