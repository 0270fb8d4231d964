import type { Responsibility, Role } from "../../src/model/agency.js";

/** One numbered clause of a published plan: `二(四)` and what it says. */
export interface Clause {
  /** Section numeral and ordinal, `二(四)`. */
  readonly id: string;
  readonly ordinal: string;
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

/** The clauses of a plan whose sections open with `一、` and whose clauses open with `(一)`. */
export function clausesOf(document: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let section = "";
  for (const line of document.split("\n")) {
    section = /^([一二三四五六七八九十]+)、/.exec(line)?.[1] ?? section;
    const ordinal = /^\([一二三四五六七八九十]+\)/.exec(line)?.[0];
    if (ordinal !== undefined)
      clauses.push({ id: `${section}${ordinal}`, ordinal, text: line, agencies: agenciesIn(line) });
  }
  return clauses;
}

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
