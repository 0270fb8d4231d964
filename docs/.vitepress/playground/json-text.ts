import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import type { Path } from "quality-plan/model";
import type { TextRange } from "./text-range.js";

/** A fault of the JSON itself, such as a comma too many. */
interface SyntaxFault extends TextRange {
  readonly code: string;
}

/** A JSON text read: what it says, or why it cannot be read, and where each part of it stands. */
export type JsonText =
  | { readonly ok: true; readonly value: unknown; readonly rangeOf: (path: Path) => TextRange }
  | { readonly ok: false; readonly faults: readonly SyntaxFault[] };

/** Reads JSON so that a path into it leads back to the text. */
export function readJsonText(text: string): JsonText {
  const errors: ParseError[] = [];
  let tree: Node | undefined;
  try {
    tree = parseTree(text, errors, { disallowComments: true });
  } catch (error) {
    // Brackets in brackets beyond what the reader's stack holds.
    if (error instanceof RangeError) return { ok: false, faults: [{ from: 0, to: 0, code: "TooDeep" }] };
    throw error;
  }
  if (errors.length > 0) return { ok: false, faults: errors.map(faultOf) };
  const root = tree;
  try {
    return { ok: true, value: JSON.parse(text) as unknown, rangeOf: (path) => rangeOf(root, path) };
  } catch {
    // What the tolerant reader let pass.
    return { ok: false, faults: [{ from: 0, to: 0, code: "InvalidJson" }] };
  }
}

function faultOf({ error, offset, length }: ParseError): SyntaxFault {
  return { from: offset, to: offset + length, code: printParseErrorCode(error) };
}

/** Where a path leads; as far as it can be followed, where a key is missing. */
function rangeOf(root: Node | undefined, path: Path): TextRange {
  if (root === undefined) return { from: 0, to: 0 };
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node !== undefined) return whole(node) ? rangeOfNode(node) : openingOf(node);
  }
  return openingOf(root);
}

/** A text, a number or a word is marked with its key; of a record or list only where it begins. */
function whole(node: Node): boolean {
  return node.type !== "object" && node.type !== "array";
}

function rangeOfNode(node: Node): TextRange {
  return { from: node.offset, to: node.offset + node.length };
}

function openingOf(node: Node): TextRange {
  return { from: node.offset, to: node.offset + 1 };
}
