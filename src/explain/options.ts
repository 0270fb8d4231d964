import type { Locale } from "../model/text.js";
import type { Names } from "./names.js";

/** How a result is put into words. */
export interface ExplainOptions {
  readonly locale: Locale;
  /** From `namesFrom`; what it does not name is called by its id. */
  readonly names: Names;
}
