import { cyclesIn } from "../internal/cycles.js";
import { isRecord } from "./atoms.schema.js";
import type { Path, Problem } from "./problem.js";
import { given } from "./zod-problems.js";

/** The lists of a plan whose elements others name by their ids. */
export const PLAN_LISTS = ["domains", "agencies", "metrics", "targets", "tasks"] as const;
/** One of {@link PLAN_LISTS}. */
export type PlanList = (typeof PLAN_LISTS)[number];

const NOUN_OF: Readonly<Record<PlanList, string>> = {
  domains: "domain",
  agencies: "agency",
  metrics: "metric",
  targets: "target",
  tasks: "task",
};

/** The ids each list gives, also those of elements that have other faults: naming them is no second fault. */
export type KnownIds = Readonly<Record<PlanList, ReadonlySet<string> | undefined>>;

/** The domains every plan may name without listing them. */
export const COMMON_DOMAINS = ["product", "engineering", "service", "environment"] as const;
const REQUIRED_LISTS: readonly PlanList[] = ["metrics", "targets"];

/** Undefined for a list that cannot be read: what names its elements may be right. */
export function knownIds(raw: Readonly<Record<string, unknown>>): KnownIds {
  const idsOf = (list: PlanList): ReadonlySet<string> | undefined => {
    const given = own(raw, list);
    const readable = given === undefined ? !REQUIRED_LISTS.includes(list) : Array.isArray(given);
    return readable ? new Set(listIn(raw, list).flatMap((element) => idOf(element) ?? [])) : undefined;
  };
  const domains = idsOf("domains");
  return {
    domains: domains && new Set([...COMMON_DOMAINS, ...domains]),
    agencies: idsOf("agencies"),
    metrics: idsOf("metrics"),
    targets: idsOf("targets"),
    tasks: idsOf("tasks"),
  };
}

export function listIn(raw: Readonly<Record<string, unknown>>, key: string): readonly unknown[] {
  const list = own(raw, key);
  return Array.isArray(list) ? list : [];
}

/** Ids that another element of the list has already. */
export function idProblems(list: PlanList, elements: readonly unknown[]): readonly Problem[] {
  const seen = new Set<string>();
  return elements.flatMap((element, position): readonly Problem[] => {
    const id = idOf(element);
    if (id === undefined || !seen.has(id)) {
      if (id !== undefined) seen.add(id);
      return [];
    }
    return [{ code: "duplicate-id", noun: NOUN_OF[list], id, path: [list, position, "id"] }];
  });
}

interface Reference {
  readonly key: string;
  readonly to: PlanList;
}

const REFERENCES: Readonly<Partial<Record<PlanList, readonly Reference[]>>> = {
  metrics: [{ key: "weight", to: "metrics" }],
  targets: [
    { key: "metric", to: "metrics" },
    { key: "domain", to: "domains" },
    { key: "partOf", to: "targets" },
    { key: "targets", to: "targets" },
  ],
  tasks: [
    { key: "domain", to: "domains" },
    { key: "targets", to: "targets" },
    { key: "parent", to: "tasks" },
  ],
};

/** Lists of words in which each stands once, and what they list. */
const WITHOUT_REPEATS: Readonly<Partial<Record<PlanList, readonly { readonly key: string; readonly noun: string }[]>>> =
  {
    metrics: [
      { key: "levels", noun: "level" },
      { key: "items", noun: "item" },
    ],
    targets: [
      { key: "targets", noun: "target" },
      { key: "districts", noun: "district" },
    ],
    tasks: [{ key: "targets", noun: "target" }],
  };

/** What one element names that is not there, and what it names twice. */
export function referenceProblems(list: PlanList, element: unknown, known: KnownIds, at: Path): readonly Problem[] {
  if (!isRecord(element)) return [];
  const dangling = (REFERENCES[list] ?? []).flatMap(({ key, to }) =>
    textsIn(own(element, key), [...at, key])
      .filter(({ text }) => known[to]?.has(text) === false)
      .map(({ text, path }): Problem => ({ code: "dangling-id", noun: NOUN_OF[to], id: text, path })),
  );
  const repeated = (WITHOUT_REPEATS[list] ?? []).flatMap(({ key, noun }) =>
    repeats(own(element, key), noun, [...at, key]),
  );
  return [
    ...dangling,
    ...repeated,
    ...responsibilityProblems(own(element, "responsibilities"), known, [...at, "responsibilities"]),
  ];
}

/** Agencies that are not there, and those that are named twice in one role. */
export function responsibilityProblems(list: unknown, known: Pick<KnownIds, "agencies">, at: Path): readonly Problem[] {
  if (!Array.isArray(list)) return [];
  const seen = new Set<string>();
  return list.flatMap((responsibility: unknown, position): readonly Problem[] => {
    const agency = isRecord(responsibility) ? own(responsibility, "agency") : undefined;
    if (!isRecord(responsibility) || typeof agency !== "string") return [];
    const path = [...at, position, "agency"];
    if (known.agencies?.has(agency) === false) return [{ code: "dangling-id", noun: "agency", id: agency, path }];
    const key = JSON.stringify([agency, given(own(responsibility, "role"))]);
    if (seen.has(key)) return [{ code: "duplicate-id", noun: "agency", id: agency, path }];
    seen.add(key);
    return [];
  });
}

export function repeats(list: unknown, noun: string, at: Path): readonly Problem[] {
  const seen = new Set<string>();
  return Array.isArray(list)
    ? textsIn(list, at).flatMap(({ text, path }): readonly Problem[] => {
        if (seen.has(text)) return [{ code: "duplicate-id", noun, id: text, path }];
        seen.add(text);
        return [];
      })
    : [];
}

/** Ways from one element to others of its list that must not come back. */
const CHAINS: readonly { readonly list: PlanList; readonly stepsOf: (element: unknown) => readonly TextAt[] }[] = [
  { list: "metrics", stepsOf: (metric) => textsAt(metric, "weight") },
  { list: "targets", stepsOf: (target) => textsAt(target, "partOf") },
  { list: "targets", stepsOf: (target) => [...textsAt(target, "targets"), ...targetsReadBy(target)] },
  { list: "tasks", stepsOf: (task) => textsAt(task, "parent") },
];

function textsAt(element: unknown, key: string): readonly TextAt[] {
  return textsIn(isRecord(element) ? own(element, key) : undefined, [key]);
}

/** Where a target asks a question of the evidence. */
const ASKING_KEYS = ["bound", "districts", "measure", "filter"] as const;

/** The targets that a target's bounds and conditions read, wherever in them they stand. */
function targetsReadBy(target: unknown): readonly TextAt[] {
  if (!isRecord(target)) return [];
  const found: TextAt[] = [];
  const pending = ASKING_KEYS.map((key) => ({ value: own(target, key), path: [key] as Path })).reverse();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, path } = next;
    if (typeof value !== "object" || value === null) continue;
    const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
    for (const [key, part] of inner as readonly (readonly [string | number, unknown])[]) {
      if (key === "target" && typeof part === "string") found.push({ text: part, path: [...path, key] });
      else pending.push({ value: part, path: [...path, key] });
    }
  }
  return found;
}

const IDS_SHOWN = 20;

/** Parts of themselves, groups within themselves, tasks under themselves. */
export function cycleProblems(raw: Readonly<Record<string, unknown>>): readonly Problem[] {
  return CHAINS.flatMap(({ list, stepsOf }) => {
    const elements = listIn(raw, list);
    const ids = elements.map(idOf);
    const positions = new Map<string, number>();
    ids.forEach((id, position) => {
      if (id !== undefined && !positions.has(id)) positions.set(id, position);
    });
    const steps = elements.map(stepsOf);
    const edges = steps.map((texts) => texts.flatMap(({ text }) => positions.get(text) ?? []));
    return cyclesIn(elements.length, (position) => edges[position] ?? []).map((cycle): Problem => {
      const [first = 0, second = first] = cycle;
      const step = steps[first]?.find(({ text }) => positions.get(text) === second);
      const shown = cycle.slice(0, IDS_SHOWN).map((position) => ids[position] ?? "");
      return { code: "cycle", noun: NOUN_OF[list], ids: shown, path: [list, first, ...(step?.path ?? [])] };
    });
  });
}

export function idOf(element: unknown): string | undefined {
  const id = isRecord(element) ? own(element, "id") : undefined;
  return typeof id === "string" ? id : undefined;
}

export function own(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

interface TextAt {
  readonly text: string;
  readonly path: Path;
}

/** A text, or the texts of a list, each with its place. */
function textsIn(value: unknown, at: Path): readonly TextAt[] {
  if (typeof value === "string") return [{ text: value, path: at }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((text: unknown, position) =>
    typeof text === "string" ? [{ text, path: [...at, position] }] : [],
  );
}
