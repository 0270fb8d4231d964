import { existsSync, readFileSync } from "node:fs";
import {
  type Agency,
  type Bound,
  type Plan,
  type Responsibility,
  type Target,
  type Text,
  textIn,
} from "quality-plan/model";
import { expect, it } from "vitest";
import { root } from "../../scripts/entries.js";
import { type Clause, clausesOf, fittingPlaces } from "./published-text.js";

/** A published text as it lies at hand. It is no part of the package: plans are held against it where there is one. */
export interface PublishedText {
  readonly document: string;
  readonly clauses: readonly Clause[];
}

/** The text of a plan, or undefined where it is not at hand. */
export function publishedText(id: string, marks?: readonly RegExp[]): PublishedText | undefined {
  const path = `${root}../shared/seeds/${id}.txt`;
  if (!existsSync(path)) return undefined;
  const document = readFileSync(path, "utf8");
  return { document, clauses: clausesOf(document, marks) };
}

/** What of a plan its text does not print in the same form. */
export interface PrintedOtherwise {
  /** Targets whose figure is printed in words. */
  readonly inWords?: Readonly<Record<string, string>>;
  /** What is printed for the period a target is to be satisfied by, or in. */
  readonly periods: Readonly<Record<string, RegExp>>;
}

/** Tests that a plan says of clauses, figures, words, deadlines and bodies what its text prints there. */
export function holdAgainstText(plan: Plan, { clauses }: PublishedText, printed: PrintedOtherwise): void {
  const textOf = (clause: string): string => clauses.find(({ id }) => id === clause)?.text ?? "";
  const agencies = plan.agencies ?? [];
  const tasks = plan.tasks ?? [];

  it("names no clause that the text does not have", () => {
    const known = new Set(clauses.map(({ id }) => id));
    const named = [...tasks.map(({ clause }) => clause), ...plan.targets.map(({ source }) => source.clause)];
    expect(named.filter((clause) => !known.has(clause))).toEqual([]);
  });

  it("titles each task and states each goal in words of its clause", () => {
    for (const { id, clause, title } of tasks) expectPrinted(title, textOf(clause), id);
    for (const target of plan.targets)
      if (target.kind === "judged") expectPrinted(target.statement, textOf(target.source.clause), target.id);
  });

  it("finds every figure in its clause, with 以上, 至少 or 以下 where the bound says so", () => {
    for (const target of plan.targets) {
      if (target.kind !== "measured" || !hasFigure(target)) continue;
      const text = textOf(target.source.clause);
      const inWords = printed.inWords?.[target.id];
      if (inWords === undefined) expect(fittingPlaces(target.bound, text), target.id).not.toEqual([]);
      else expect(text, target.id).toContain(inWords);
    }
  });

  it("finds every word of commitment and every deadline in its clause", () => {
    for (const target of plan.targets) {
      const text = textOf(target.source.clause);
      expect(text, target.id).toContain(target.commitmentWord ?? "");
      for (const period of periodsIn(target)) expect(text, target.id).toMatch(printed.periods[period] ?? /^$/);
    }
  });

  it("finds every agency in the clause that charges it, with its role word", () => {
    const charged = [
      ...tasks.map(({ id, clause, responsibilities }) => ({ id, clause, responsibilities })),
      ...plan.targets.map(({ id, source, responsibilities = [] }) => ({ id, clause: source.clause, responsibilities })),
    ];
    for (const { id, clause, responsibilities } of charged)
      for (const responsibility of responsibilities) expectCharged(agencies, responsibility, textOf(clause), id);
  });
}

/** A target whose bound is a figure the text prints: what must only rise, be there or hold everywhere has none. */
export function hasFigure(target: Target): boolean {
  if (target.kind !== "measured" || "all" in target.bound) return false;
  return (
    !("above" in target.bound && target.bound.above === "0") && !("below" in target.bound && target.bound.below === "0")
  );
}

/** The figure of a bound, as text. */
export function figureOf(bound: Bound): string {
  return String(Object.values(bound)[0]);
}

function periodsIn(target: Target): readonly string[] {
  if (target.kind === "group" || target.schedule === undefined) return [];
  const { schedule } = target;
  return "by" in schedule ? [schedule.by] : [schedule.during ?? ""].filter(Boolean);
}

/** Words in their order, whatever the text has between them: a goal may leave out what others say in the middle of it. */
function expectPrinted(words: Text, text: string, id: string): void {
  let from = 0;
  for (const phrase of textIn(words, "zh").split(/[,、]/)) {
    const at = text.indexOf(phrase, from);
    expect(at, `${id}: ${phrase}`).toBeGreaterThanOrEqual(0);
    from = at + phrase.length;
  }
}

function expectCharged(agencies: readonly Agency[], { agency, word }: Responsibility, text: string, id: string): void {
  const body = agencies.find((candidate) => candidate.id === agency);
  const names = [body?.name ?? "", ...(body?.aliases ?? [])].map((name) => textIn(name, "zh"));
  expect(
    names.filter((name) => text.includes(name)),
    `${id}: ${names.join(", ")}`,
  ).not.toEqual([]);
  expect(text, id).toContain(word ?? "");
}
