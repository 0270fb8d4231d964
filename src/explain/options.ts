import { given, isObject } from "../model/require-plan.js";
import { type Locale, LOCALES } from "../model/text.js";
import type { Names } from "./names.js";

/** How a result is put into words. */
export interface ExplainOptions {
  readonly locale: Locale;
  /** From `namesFrom`; what it does not name is called by its id. */
  readonly names: Names;
}

/** @throws TypeError or RangeError when they are no options, or say no locale that there is or no names */
export function requireExplainOptions(options: ExplainOptions): void {
  requireOptions(options);
  requireLocale(options.locale);
  requireNames(options.names);
}

function requireOptions(options: unknown): void {
  if (isObject(options)) return;
  throw new TypeError(`options: ${given(options)} names no locale; accepted: { locale: "zh", names }`);
}

export function requireLocale(locale: Locale): void {
  if (LOCALES.includes(locale)) return;
  throw new RangeError(`locale: ${JSON.stringify(locale)} is not one of ${LOCALES.join(", ")}`);
}

function requireNames(names: Names): void {
  const given = names as Partial<Names> | undefined;
  if (given?.units instanceof Map) return;
  throw new TypeError("names: accepted are those that namesFrom gave; JSON does not carry them");
}
