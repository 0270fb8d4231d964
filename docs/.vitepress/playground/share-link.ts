import { DOCUMENT_KEYS, type DocumentKey } from "./documents.js";

/** What a link carries: the example one set out from, and what was changed of it. */
export interface SharedState {
  readonly example: string;
  readonly asOf: string;
  readonly window: string;
  readonly texts: Readonly<Partial<Record<DocumentKey, string>>>;
}

const MARK = "#play=";
/** Beyond this a link would be made to fill memory, not to be read. */
const LONGEST = 20_000_000;

/** The state as the fragment of an address: deflated, in the letters that an address takes. No server sees it. */
export async function fragmentOf(state: SharedState): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(state));
  const packed = await collected(new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw")));
  let letters = "";
  for (const byte of packed) letters += String.fromCharCode(byte);
  return MARK + btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** What a fragment carries; undefined where it carries nothing that can be read. */
export async function stateIn(fragment: string): Promise<SharedState | undefined> {
  if (!fragment.startsWith(MARK)) return undefined;
  try {
    const letters = atob(fragment.slice(MARK.length).replaceAll("-", "+").replaceAll("_", "/"));
    const packed = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const bytes = await collected(new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")));
    return sharedState(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    // Cut off or mistyped: as if there were none.
    return undefined;
  }
}

async function collected(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > LONGEST) throw new RangeError(`a link holds at most ${LONGEST} characters`);
    chunks.push(read.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The state that data from outside holds; undefined where it holds none. */
export function sharedState(data: unknown): SharedState | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { example, asOf, window, texts } = data as Readonly<Record<string, unknown>>;
  if (typeof example !== "string" || typeof asOf !== "string" || typeof window !== "string") return undefined;
  const given =
    typeof texts === "object" && texts !== null ? new Map(Object.entries(texts)) : new Map<string, unknown>();
  const kept = DOCUMENT_KEYS.flatMap((key) => {
    const text: unknown = given.get(key);
    return typeof text === "string" ? [[key, text] as const] : [];
  });
  return { example, asOf, window, texts: Object.fromEntries(kept) };
}
