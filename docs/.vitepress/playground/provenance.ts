import { DOCUMENT_KEYS, type DocumentKey, type Documents } from "./documents.js";
import type { Locale } from "./words.js";
import { WORDS } from "./words.js";

/** Where a text is from: the example as one found it, the reader, or nowhere as yet. */
type Origin = "example" | "reader" | "none";

export type Origins = Readonly<Record<DocumentKey, Origin>>;

export function originsOf(documents: Documents, asFound: Documents): Origins {
  const origin = (key: DocumentKey): Origin => {
    if (documents[key].trim() === "") return "none";
    return documents[key] === asFound[key] ? "example" : "reader";
  };
  return {
    plan: origin("plan"),
    observations: origin("observations"),
    districts: origin("districts"),
    scheme: origin("scheme"),
    scores: origin("scores"),
    judgements: origin("judgements"),
  };
}

/** What an example makes up around a plan that was published and districts that there are. */
const MADE_UP: readonly DocumentKey[] = ["observations", "scheme", "scores", "judgements"];

/** What is real, what is made up and what the reader put in, said of the texts as they are now. */
export function provenance(origins: Origins, example: string, locale: Locale): string {
  const words = WORDS[locale];
  const { published, put, madeUp, borrowed, nothing } = words.origin;
  const listed = (keys: readonly DocumentKey[]): string => words.list(keys.map((key) => words.document[key]));
  const from = (origin: Origin, keys: readonly DocumentKey[] = DOCUMENT_KEYS): readonly DocumentKey[] =>
    keys.filter((key) => origins[key] === origin);
  const [own, invented] = [from("reader"), from("example", MADE_UP)];
  const clauses = [
    ...(origins.plan === "example" ? [published(words.document.plan)] : []),
    ...(own.length === 0 ? [] : [put(listed(own))]),
    // Beside the plan that was published its districts are where they belong.
    ...(origins.districts === "example" && origins.plan !== "example"
      ? [borrowed(words.document.districts, example)]
      : []),
    ...(invented.length === 0 ? [] : [madeUp(listed(invented), example)]),
  ];
  return clauses.length === 0 ? nothing : words.clauses(clauses);
}
