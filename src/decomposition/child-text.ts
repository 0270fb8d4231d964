import type { PlanDocument } from "../model/plan.js";
import type { Plan } from "../model/plan.js";
import type { Path, Problem } from "../model/problem.js";
import type { Text } from "../model/text.js";

/** The id of a plan below another one: the upper one's, and whose plan it is. */
export function childId(plan: string, whose: string): string {
  return `${plan}.${whose}`;
}

/** The title of the plan above with the name of whose plan it is, in each language that one of them has. */
export function childTitle(title: Text, whose: Text): Text {
  const joined = (tag: string): string => `${textFor(title, tag)} · ${textFor(whose, tag)}`;
  const tags = new Set([title, whose].flatMap((text) => (typeof text === "string" ? [] : Object.keys(text))));
  if (tags.size === 0) return joined("");
  return Object.fromEntries([...tags].map((tag) => [tag, joined(tag)]));
}

const LONGEST_TEXT = 10_000;

/** Whether a text that is put together is longer than a text in a plan may be. */
export function tooLong(texts: readonly string[], path: Path): readonly Problem[] {
  const length = Math.max(...texts.map((text) => text.length));
  return length > LONGEST_TEXT ? [{ code: "text-too-long", length, limit: LONGEST_TEXT, path }] : [];
}

export function titleTooLong({ title }: Plan, whose: Text, path: Path): readonly Problem[] {
  const joined = childTitle(title, whose);
  return tooLong(typeof joined === "string" ? [joined] : Object.values(joined), path);
}

function textFor(text: Text, tag: string): string {
  if (typeof text === "string") return text;
  return (Object.hasOwn(text, tag) ? text[tag] : Object.values(text)[0]) ?? "";
}

/** What the plan below carries out: the documents of the plan above; where it names none, its title. */
export function carriedOut({ title, documents = [] }: Plan): readonly PlanDocument[] {
  const own = documents.filter(({ relation }) => relation === "own");
  return own.length === 0
    ? [{ relation: "implements", title }]
    : own.map((document) => ({ ...document, relation: "implements" }));
}
