import Papa from "papaparse";

/** The texts that one works on in the playground. */
export const DOCUMENT_KEYS = ["plan", "observations", "districts", "scheme", "scores", "judgements"] as const;
/** One of {@link DOCUMENT_KEYS}. */
export type DocumentKey = (typeof DOCUMENT_KEYS)[number];

/** The text of each. */
export type Documents = Readonly<Record<DocumentKey, string>>;

export const FORMAT_OF = {
  plan: "json",
  observations: "csv",
  districts: "csv",
  scheme: "json",
  scores: "csv",
  judgements: "csv",
} as const satisfies Readonly<Record<DocumentKey, "json" | "csv">>;

/** What the columns of each table may be called; behind a dot follows what is inside, as in `name.zh`. */
export const COLUMNS_OF = {
  observations: [
    ...["metric", "district", "period", "value", "numerator", "denominator"],
    ...["item", "category", "status", "recordedOn", "source"],
  ],
  districts: ["id", "parent", "name", "kind", "attributes", "members"],
  scores: ["item", "district", "source", "points", "share", "level", "key", "notApplicable", "by", "on", "reason"],
  judgements: ["target", "district", "on", "by", "status", "note"],
} as const satisfies Readonly<Partial<Record<DocumentKey, readonly string[]>>>;

/** What a file that somebody opens is, told from what stands in it; undefined where nothing tells. */
export function documentIn(file: string): DocumentKey | undefined {
  const text = withoutMark(file);
  const format = /"format"\s*:\s*"quality-(plan|scheme)\/1"/.exec(text.slice(0, 10_000))?.[1];
  if (format === "plan" || format === "scheme") return format;
  const { data } = Papa.parse<readonly string[]>(text.slice(0, 10_000), { comments: "#", skipEmptyLines: "greedy" });
  const head = new Set(data[0]);
  if (head.has("metric")) return "observations";
  if (head.has("item")) return "scores";
  if (head.has("target")) return "judgements";
  return head.has("id") ? "districts" : undefined;
}

/** Some programs put a mark before a text that no reader sees. */
export function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, "");
}
