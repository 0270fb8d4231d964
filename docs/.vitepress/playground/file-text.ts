/** The ways of writing Chinese text that programs save files in. */
type TextCoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/** What a file says, and how it was written. */
export interface FileText {
  readonly text: string;
  readonly coding: TextCoding;
}

/**
 * The text of a file: by its mark where it begins with one, else as UTF-8, and where it is none as GB 18030, which a Chinese
 * Excel writes; undefined where it is neither. Nothing is replaced by �.
 */
export function textOfFile(bytes: Uint8Array): FileText | undefined {
  const marked = codingByMark(bytes);
  for (const coding of marked === undefined ? (["utf-8", "gb18030"] as const) : [marked]) {
    const text = decoded(bytes, coding);
    // No text holds this character; what is no text at all does.
    if (text !== undefined && !text.includes("\u0000")) return { text, coding };
  }
  return undefined;
}

function codingByMark([first, second]: Uint8Array): TextCoding | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

function decoded(bytes: Uint8Array, coding: TextCoding): string | undefined {
  try {
    return new TextDecoder(coding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
