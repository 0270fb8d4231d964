import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bracketMatching, foldGutter, foldKeymap, HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { FORMAT_OF, type DocumentKey } from "./documents.js";
import type { Remark } from "./outcome.js";

/** Beyond this the marks are more than one can look at; the list of problems has them all. */
const MOST_MARKS = 300;

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--play-key)" },
  { tag: tags.string, color: "var(--play-text)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--play-number)" },
]);

const looks = EditorView.theme({
  "&": { height: "100%", fontSize: "13px", backgroundColor: "var(--vp-c-bg)", color: "var(--vp-c-text-1)" },
  ".cm-scroller": { fontFamily: "var(--vp-font-family-mono)", lineHeight: "1.5" },
  ".cm-gutters": { backgroundColor: "var(--vp-c-bg-soft)", color: "var(--vp-c-text-2)", border: "none" },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--vp-c-brand-1) 7%, transparent)" },
  ".cm-activeLineGutter": { backgroundColor: "var(--vp-c-default-soft)" },
  ".cm-cursor": { borderLeftColor: "var(--vp-c-text-1)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--vp-c-brand-1) 30%, transparent) !important",
  },
  ".cm-tooltip, .cm-panels": { backgroundColor: "var(--vp-c-bg-elv)", color: "var(--vp-c-text-1)" },
  ".cm-foldPlaceholder": { backgroundColor: "var(--vp-c-default-soft)", color: "var(--vp-c-text-2)", border: "none" },
});

/** What the editor looks and reacts like for one of the texts. */
export function extensionsFor(key: DocumentKey, label: string, changed: (text: string) => void): Extension {
  return [
    lineNumbers(),
    lintGutter(),
    highlightSpecialChars(),
    history(),
    drawSelection(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSelectionMatches(),
    ...(FORMAT_OF[key] === "json" ? [json(), foldGutter(), bracketMatching(), syntaxHighlighting(colours)] : []),
    // Tab leaves the editor, as from any other field.
    keymap.of([...defaultKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap, ...lintKeymap]),
    EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", tabindex: "0" }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) changed(update.state.doc.toString());
    }),
    looks,
  ];
}

/** Marks the lines of which something is to be said. */
export function mark(view: EditorView, key: DocumentKey, remarks: readonly Remark[]): void {
  const end = view.state.doc.length;
  const marks = remarks
    .filter(({ document }) => document === key)
    .slice(0, MOST_MARKS)
    .map(({ from, to, severity, text }): Diagnostic => {
      const start = Math.min(from, end);
      return { from: start, to: Math.min(Math.max(to, start), end), severity, message: text };
    })
    .sort((a, b) => a.from - b.from);
  view.dispatch(setDiagnostics(view.state, marks));
}

export function openText(text: string, extensions: Extension): EditorState {
  return EditorState.create({ doc: text, extensions });
}
