import {
  type Agency,
  type AgencyId,
  type Bound,
  type Plan,
  type Responsibility,
  type Role,
  textIn,
} from "quality-plan/model";

/** Who acts, as a bracket prints it: each by the name printed, and whether the list ends in 等. */
interface PrintedDuties {
  readonly agencies: readonly Pick<Responsibility, "agency" | "role" | "word">[];
  readonly open: boolean;
}

/** One clause of a published plan, `二(四)`, and what it says; its agencies are those of the bracket that ends it. */
export interface Clause extends PrintedDuties {
  /** The marks that lead to it, outermost first: section numeral and ordinal, `二(四)`, `四16`. A section's own text: `一`. */
  readonly id: string;
  /** The innermost mark alone, `(四)`. */
  readonly ordinal: string;
  /** All its paragraphs, down to the next mark. */
  readonly text: string;
}

const ROLE_OF: Readonly<Record<string, Role>> = {
  牵头: "lead",
  牵头部门: "lead",
  负责: "responsible",
  "会…负责": "responsible",
  责任部门: "responsible",
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
    ...dutiesOf(lines),
  }));
}

/** The marks of a plan whose sections hold measures numbered through, beside clauses in brackets. */
export const SECTIONS_AND_MEASURES: readonly RegExp[] = [SECTION, IN_BRACKETS_OR_FIGURES];

function dutiesOf(lines: readonly string[]): PrintedDuties {
  return lines.map(dutiesIn).findLast(({ agencies }) => agencies.length > 0) ?? { agencies: [], open: false };
}

/**
 * Who acts, by the bracket that ends a line: a role word closes the names before it (甲牵头,乙、丙配合; 甲牵头,会乙、丙等单位负责) or opens
 * those behind it (牵头部门:甲;责任部门:乙、丙). A city's offices without such a word (市甲局、乙局) have no role. 县(市、区) is one word.
 */
function dutiesIn(line: string): PrintedDuties {
  const bracket = /[(〔]((?:[^()〔〕]|\(市、区\))*)[)〕]\s*$/.exec(line)?.[1] ?? "";
  const labelled = [...bracket.matchAll(/([^:;]+):([^;]+)/g)].map(([, word = "", names = ""]) => ({ word, names }));
  const closed = [...bracket.matchAll(/(.+?)(牵头|负责|配合|参与)[,、]?/g)].map(([, names = "", word = ""]) =>
    names.startsWith("会") ? { names: names.slice(1), word: `会…${word}` } : { names, word },
  );
  const bare = bracket.startsWith("市") ? [{ names: bracket, word: undefined }] : [];
  const groups = [labelled, closed, bare].find(({ length }) => length > 0) ?? [];
  const others = /等(单位|部门)?$/;
  return {
    agencies: groups.flatMap(({ names, word }) =>
      namesIn(names.replace(others, "")).map((agency) =>
        word === undefined
          ? { agency, role: "unspecified" as const }
          : { agency, role: ROLE_OF[word] ?? "unspecified", word },
      ),
    ),
    open: groups.some(({ names }) => others.test(names)),
  };
}

function namesIn(list: string): readonly string[] {
  return list
    .replace("(市、区)", "(市/区)")
    .split(/[、,]/)
    .map((name) => name.replace("(市/区)", "(市、区)"));
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

/** The agency that a document names so, by its name or an alias. */
export function agencyNamed({ agencies = [] }: Plan, printed: string): AgencyId | undefined {
  const named = ({ name, aliases = [] }: Agency) => [name, ...aliases].some((text) => textIn(text, "zh") === printed);
  return agencies.find(named)?.id;
}
