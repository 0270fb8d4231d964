import { shown } from "./problem.js";

/** Why a text cannot be an id. */
export type IdFault =
  | { readonly code: "reserved-id"; readonly id: string }
  | { readonly code: "empty-text" }
  | { readonly code: "unseen-character"; readonly id: string; readonly character: string; readonly at: number };

/** Control characters, halves of characters, ends of lines and marks of the order of bytes: two ids that differ in them look alike. */
const UNSEEN = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u;

/** What keeps a text from being an id: it must say something that can be seen, and not be `__proto__`. */
export function idFault(id: string): IdFault | undefined {
  if (id === "__proto__") return { code: "reserved-id", id };
  if (id.trim() === "") return { code: "empty-text" };
  const at = id.search(UNSEEN);
  return at < 0
    ? undefined
    : { code: "unseen-character", id: shown(id), character: codePoint(id.charCodeAt(at)), at: at + 1 };
}

function codePoint(unit: number): string {
  return `U+${unit.toString(16).toUpperCase().padStart(4, "0")}`;
}
