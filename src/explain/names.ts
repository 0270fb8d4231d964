import { isList } from "../model/problem.js";
import { given, isObject } from "../model/require-plan.js";
import type { Districts } from "../model/district.js";
import type { Proven } from "../model/label.js";
import type { Metric } from "../model/metric.js";
import type { Plan } from "../model/plan.js";
import type { Register } from "../model/register.js";
import type { Target } from "../model/target.js";
import { type Locale, type Text, textIn } from "../model/text.js";
import { districtNames } from "./district-names.js";
import { groupNames } from "./group-names.js";
import { targetNames } from "./target-names.js";
import { toldApart } from "./told-apart.js";

/** The nouns that have names in the documents. */
export const NAMED_NOUNS = [
  "plan",
  "metric",
  "target",
  "task",
  "agency",
  "domain",
  "district",
  "scheme",
  "step",
  "key",
  "item",
  "grade",
  "source",
  "register",
  "field",
  "consequence",
] as const;
/** One of {@link NAMED_NOUNS}. */
export type NamedNoun = (typeof NAMED_NOUNS)[number];

/** Names by noun and id, gathered from the documents once and handed to `explain`. Units of metrics come with them. */
export interface Names extends Proven<"names"> {
  readonly texts: Readonly<Record<NamedNoun, ReadonlyMap<string, Text>>>;
  readonly units: ReadonlyMap<string, Text>;
  /** By item: each has levels of its own. */
  readonly levels: ReadonlyMap<string, ReadonlyMap<string, Text>>;
}

/** What of a scheme has a name. */
export interface NamedScheme {
  readonly format: "quality-scheme/1";
  readonly id: string;
  readonly title: Text;
  readonly steps?: readonly { readonly id: string; readonly name: Text }[];
  readonly sources?: readonly { readonly id: string; readonly name: Text }[];
  readonly grades?: readonly { readonly id: string; readonly printed?: Text; readonly aliases?: readonly Text[] }[];
  readonly consequences?: readonly { readonly id: string; readonly then: Text }[];
  readonly items: readonly NamedItem[];
}

interface NamedItem {
  readonly id: string;
  readonly name: Text;
  readonly items?: readonly NamedItem[];
  readonly keys?: readonly { readonly id: string; readonly name: Text }[];
  readonly levels?: readonly { readonly id: string; readonly name?: Text }[];
}

/**
 * The names in documents, for {@link nameOf} and `explain`. Where two documents name the same id, the first stands.
 *
 * @throws TypeError when one of them is no such document, such as a list of documents
 *
 * @example
 * ```ts
 * import { nameOf, namesFrom } from "quality-plan/explain";
 * import { plan } from "quality-plan/catalog/jiaxing-2013";
 *
 * nameOf(namesFrom(plan), "plan", "unheard-of", "en"); // => "unheard-of"
 * ```
 */
export function namesFrom(...documents: readonly NamedDocument[]): Names {
  const texts = Object.fromEntries(NAMED_NOUNS.map((noun) => [noun, new Map<string, Text>()])) as Record<
    NamedNoun,
    Map<string, Text>
  >;
  const units = new Map<string, Text>();
  const levels = new Map<string, ReadonlyMap<string, Text>>();
  const put = (noun: NamedNoun, id: string, text: Text | undefined): void => {
    if (text !== undefined && !texts[noun].has(id)) texts[noun].set(id, text);
  };
  documents.forEach(requireDocument);
  for (const document of documents) {
    if (isMetricList(document)) putMetrics(document, put, units);
    else if ("rows" in document) for (const [id, name] of districtNames(document.rows)) put("district", id, name);
    else if (document.format === "quality-plan/1") putPlan(document, put, units);
    else if (document.format === "quality-register/1") putRegister(document, put);
    else putScheme(document, put, levels);
  }
  // The mark of a checked value exists in types alone.
  return { texts, units, levels } as unknown as Names;
}

function requireDocument(document: unknown, at: number): void {
  const isKnown = isList(document)
    ? (document as readonly unknown[]).every((one) => isObject(one) && "kind" in one && "unit" in one)
    : isObject(document) && (isList(document["rows"]) || FORMATS.includes(String(document["format"])));
  if (isKnown) return;
  throw new TypeError(
    `documents[${String(at)}]: ${given(document)} has no names to read; accepted, one by one: a plan, districts, a scheme, a register, a list of metrics`,
  );
}

const FORMATS: readonly string[] = ["quality-plan/1", "quality-register/1", "quality-scheme/1"];

/** What names are read from; a list of metrics where there is no plan. */
export type NamedDocument = Plan | Districts | NamedScheme | Register | readonly Metric[];

function isMetricList(document: NamedDocument): document is readonly Metric[] {
  return Array.isArray(document);
}

type Put = (noun: NamedNoun, id: string, text: Text | undefined) => void;

function putPlan(plan: Plan, put: Put, units: Map<string, Text>): void {
  put("plan", plan.id, plan.title);
  for (const [id, name] of agencyNames(plan)) put("agency", id, name);
  for (const domain of plan.domains ?? []) put("domain", domain.id, domain.name);
  for (const [id, name] of taskNames(plan)) put("task", id, name);
  const metricNames = putMetrics(plan.metrics, put, units);
  const ownNames = targetNames(
    plan.targets.flatMap((target) => {
      const name = nameIn(target, metricNames);
      return name === undefined ? [] : [{ target, name }];
    }),
    units,
  );
  for (const [id, name] of ownNames) put("target", id, name);
  for (const [id, name] of groupNames(plan.targets, ownNames)) put("target", id, name);
}

/** Those of one name are told apart by their districts. */
function agencyNames({ agencies = [] }: Plan): ReadonlyMap<string, Text> {
  return toldApart(agencies.map(({ id, name, district = "" }) => ({ id, name, tellings: () => [district] })));
}

/** Those of one title are told apart as the document numbers them. */
function taskNames({ tasks = [] }: Plan): ReadonlyMap<string, Text> {
  return toldApart(
    tasks.map(({ id, title, ordinal = "", clause }) => {
      const number = ordinal.replace(/^[(（](.*)[)）]$/u, "$1");
      return { id, name: title, tellings: () => [number, clause] };
    }),
  );
}

function nameIn(target: Target, metricNames: ReadonlyMap<string, Text>): Text | undefined {
  if (target.title !== undefined) return target.title;
  switch (target.kind) {
    case "measured":
      return metricNames.get(target.metric);
    case "judged":
      return target.statement;
    case "group":
      return undefined;
  }
}

/** Those of one name are told apart by their units. */
function putMetrics(metrics: readonly Metric[], put: Put, units: Map<string, Text>): ReadonlyMap<string, Text> {
  const names = toldApart(
    metrics.map(({ id, name, unit }) => ({ id, name, tellings: (locale) => [textIn(unit, locale)] })),
  );
  for (const { id, unit } of metrics) {
    put("metric", id, names.get(id));
    if (!units.has(id)) units.set(id, unit);
  }
  return names;
}

function putRegister({ id, name, fields }: Register, put: Put): void {
  put("register", id, name);
  for (const [field, { name: text }] of Object.entries(fields)) put("field", field, text);
}

function putScheme(scheme: NamedScheme, put: Put, levels: Map<string, ReadonlyMap<string, Text>>): void {
  put("scheme", scheme.id, scheme.title);
  for (const step of scheme.steps ?? []) put("step", step.id, step.name);
  for (const source of scheme.sources ?? []) put("source", source.id, source.name);
  for (const grade of scheme.grades ?? []) put("grade", grade.id, grade.aliases?.[0]);
  for (const rule of scheme.consequences ?? []) put("consequence", rule.id, rule.then);
  const pending: NamedItem[] = [...scheme.items];
  for (let item = pending.pop(); item !== undefined; item = pending.pop()) {
    put("item", item.id, item.name);
    for (const key of item.keys ?? []) put("key", key.id, key.name);
    if (item.levels !== undefined && !levels.has(item.id)) levels.set(item.id, namesOfLevels(item.levels));
    pending.push(...(item.items ?? []));
  }
}

function namesOfLevels(levels: NonNullable<NamedItem["levels"]>): ReadonlyMap<string, Text> {
  return new Map(levels.flatMap(({ id, name }) => (name === undefined ? [] : [[id, name] as const])));
}

/** The name of one of an item's levels; its id where the scheme does not name it. */
export function levelIn({ levels }: Names, item: string, level: string, locale: Locale): string {
  const name = levels.get(item)?.get(level);
  return name === undefined ? level : textIn(name, locale);
}

/**
 * The name of something in a language; its id where the documents do not name it.
 *
 * @example
 * ```ts
 * import { nameOf, namesFrom } from "quality-plan/explain";
 * import { parseDistricts } from "quality-plan/model";
 *
 * const names = namesFrom(parseDistricts([{ id: "330481", name: { zh: "海宁市", en: "Haining" } }]));
 * nameOf(names, "district", "330481", "en"); // => "Haining"
 * ```
 */
export function nameOf(names: Names, noun: NamedNoun, id: string, locale: Locale): string {
  const text = names.texts[noun].get(id);
  return text === undefined ? id : textIn(text, locale);
}

/** The unit of a metric in a language; empty where the documents do not name it. */
export function unitOf(names: Names, metric: string, locale: Locale): string {
  const unit = names.units.get(metric);
  return unit === undefined ? "" : textIn(unit, locale);
}
