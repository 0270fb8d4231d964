import type { Locale } from "../model/text.js";
import { ENGLISH } from "./assessment-en.js";
import type { AssessmentPhrases } from "./assessment-phrases.js";
import { CHINESE } from "./assessment-zh.js";

/** The sentences of assessments by language. */
export const PHRASES: Readonly<Record<Locale, AssessmentPhrases>> = { zh: CHINESE, en: ENGLISH };
