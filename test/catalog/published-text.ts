import type { Responsibility, Role } from "../../src/model/agency.js";
import type { Bound } from "../../src/model/target.js";

/** One clause of a published plan, `二(四)`, and what it says. */
export interface Clause {
  /** The marks that lead to it, outermost first: section numeral and ordinal, `二(四)`, `四16`. A section's own text: `一`. */
  readonly id: string;
  /** The innermost mark alone, `(四)`. */
  readonly ordinal: string;
  /** All its paragraphs, down to the next mark. */
  readonly text: string;
  /** The agencies in the bracket that ends it, by the name printed. */
  readonly agencies: readonly Pick<Responsibility, "agency" | "role" | "word">[];
}

const ROLE_OF: Readonly<Record<string, Role>> = {
  牵头: "lead",
  负责: "responsible",
  配合: "supporting",
  参与: "participating",
};

const SECTION = /^([一二三四五六七八九十]+)、/;
const IN_BRACKETS = /^(\([一二三四五六七八九十]+\))/;
/** Clauses in brackets, `(二)`, and measures in figures, `16、`. */
const IN_BRACKETS_OR_FIGURES = /^(\([一二三四五六七八九十]+\)|\d+(?=、))/;

/**
 * The clauses of a plan, by the marks that open their lines, outermost first; what a mark captures is its part of the
 * clause's id. Where a table of contents goes before the text, the text stands.
 */
export function clausesOf(document: string, marks: readonly RegExp[] = [SECTION, IN_BRACKETS]): readonly Clause[] {
  const texts = new Map<string, { readonly ordinal: string; readonly lines: string[] }>();
  let path: readonly string[] = [];
  for (const line of document.split("\n").map((printed) => printed.trim())) {
    const level = marks.findIndex((mark) => mark.test(line));
    if (level >= 0) {
      const ordinal = marks[level]?.exec(line)?.[1] ?? "";
      path = [...path.slice(0, level), ordinal];
      texts.set(path.join(""), { ordinal, lines: [] });
    }
    if (line !== "") texts.get(path.join(""))?.lines.push(line);
  }
  return [...texts].map(([id, { ordinal, lines }]) => ({
    id,
    ordinal,
    text: lines.join("\n"),
    agencies: lines.map(agenciesIn).findLast((agencies) => agencies.length > 0) ?? [],
  }));
}

/** The marks of a plan whose sections hold measures numbered through, beside clauses in brackets. */
export const SECTIONS_AND_MEASURES: readonly RegExp[] = [SECTION, IN_BRACKETS_OR_FIGURES];

// (甲牵头,乙、丙配合) or (甲牵头、乙、丙参与): a role word closes the names before it. 县(市、区) is one word.
function agenciesIn(line: string): Clause["agencies"] {
  const bracket = /[(〔]((?:[^()〔〕]|\(市、区\))*)[)〕]\s*$/.exec(line)?.[1] ?? "";
  return [...bracket.matchAll(/(.+?)(牵头|负责|配合|参与)[,、]?/g)].flatMap(([, names = "", word = ""]) =>
    names
      .replace("(市、区)", "(市/区)")
      .split("、")
      .map((name) => ({ agency: name.replace("(市/区)", "(市、区)"), role: ROLE_OF[word] ?? "unspecified", word })),
  );
}

/** Every place where a figure stands by itself, with what is printed around it: 8 characters before, 16 after. */
export function placesOf(figure: string, text: string): readonly { readonly before: string; readonly after: string }[] {
  const alone = new RegExp(`(?<![\\d.])${figure.replace(".", "\\.")}(?![\\d.])`, "g");
  return [...text.matchAll(alone)].map(({ index }) => ({
    before: text.slice(Math.max(0, index - 8), index),
    after: text.slice(index + figure.length, index + figure.length + 16),
  }));
}

/** The places of a bound's figure that print what the bound says: 以上 or 至少 for at least, 以下 for at most, neither for a bare one. */
export function fittingPlaces(bound: Bound, text: string) {
  const figure = String(Object.values(bound)[0]);
  return placesOf(figure, text).filter(({ before, after }) => {
    if ("atMost" in bound) return after.includes("以下");
    const orMore = /^[%个家项 ]{0,3}以上/.test(after) || before.endsWith("至少");
    return orMore === "atLeast" in bound;
  });
}
