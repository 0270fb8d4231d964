const HTML: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as text in HTML, also inside an attribute; control characters, which no page may hold, become a mark. */
export function htmlText(text: string): string {
  return printable(text).replaceAll(/[&<>"']/g, (character) => HTML[character] ?? character);
}

/** Text as text within a line of Markdown: nothing in it is a link, nor an address that becomes one, emphasis, the end of a table's cell, or HTML. */
export function markdownText(text: string): string {
  return printable(text)
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(
      /[\\`*_{}[\]<>#|~&@]|:(?=\/\/)|\/(?=\/)|(?<=[\p{L}\p{N}])\.(?=\p{L})/gu,
      (character) => `\\${character}`,
    );
}

/** Text as a paragraph of Markdown: it does not begin a list or a container either. */
export function markdownParagraph(text: string): string {
  return markdownText(text).replace(/^([-+=:])|^(\d{1,9})([.)])/, (whole, sign: string | undefined) =>
    sign === undefined ? `${whole.slice(0, -1)}\\${whole.slice(-1)}` : `\\${sign}`,
  );
}

/** Without what would turn the direction of the text around it. */
function printable(text: string): string {
  return text.replaceAll(
    /[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    "\ufffd",
  );
}

/** A string as CSS writes it. */
export function cssString(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&").replace(/[\n\r\f]/g, " ")}"`;
}
