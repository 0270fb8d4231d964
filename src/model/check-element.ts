import type * as z from "zod";
import type { Path, Problem, Problems } from "./problem.js";
import { problemsFrom } from "./zod-problems.js";

/** One value of outside data, read: undefined where its shape is wrong. A key too many hides nothing of the rest. */
export interface Element<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}

/** The elements of a list that could be read, each with its place, and what is wrong with the others. */
export interface Elements<T> {
  readonly values: readonly { readonly value: T; readonly path: Path }[];
  readonly problems: readonly Problem[];
}

export function readElement<T>(schema: z.ZodType<T>, data: unknown, at: Path): Element<T> {
  const read = schema.safeParse(data);
  if (read.success) return { value: read.data, problems: [] };
  const problems = problemsFrom(read.error.issues, data, at);
  const onlyKeys = problems.every(({ code }) => code === "unknown-key");
  const again = onlyKeys ? schema.safeParse(withoutKeys(data, problems, at)) : undefined;
  return { value: again?.data, problems };
}

/** The data without the keys that problems name, which stand where their paths end; what holds none of them stays as it is. */
function withoutKeys(data: unknown, problems: readonly Problem[], at: Path): unknown {
  const extra = new Map<unknown, Set<string | number>>();
  for (const { path } of problems) {
    const inside = path.slice(at.length);
    let holder = data;
    for (const [depth, step] of inside.entries()) {
      const keys = extra.get(holder) ?? new Set();
      extra.set(holder, keys);
      if (depth === inside.length - 1) keys.add(step);
      else holder = (holder as Readonly<Record<string | number, unknown>>)[step];
    }
  }
  const kept = (value: unknown): unknown => {
    const keys = extra.get(value);
    if (keys === undefined || typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(kept);
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]: [string, unknown]) => (keys.has(key) ? [] : [[key, kept(inner)]])),
    );
  };
  return kept(data);
}

/** Each element by itself, so that one that cannot be read hides none of the others. */
export function readElements<T>(
  list: readonly unknown[],
  at: Path,
  schemaFor: (element: unknown) => z.ZodType<T>,
): Elements<T> {
  const values: { value: T; path: Path }[] = [];
  const problems: Problem[] = [];
  list.forEach((element, position) => {
    const path = [...at, position];
    const read = readElement(schemaFor(element), element, path);
    if (read.value !== undefined) values.push({ value: read.value, path });
    for (const problem of read.problems) problems.push(problem);
  });
  return { values, problems };
}

/** Where a value has the wrong shape, what follows from that is not told again: the later problems of the same place are left out. */
export function firstAtEachPlace(...stages: readonly (readonly Problem[])[]): readonly Problem[] {
  const kept: Problem[] = [];
  const taken = new Set<string>();
  for (const stage of stages) {
    const told = stage.filter((problem) => !taken.has(JSON.stringify(problem.path)));
    for (const problem of told) {
      kept.push(problem);
      taken.add(JSON.stringify(problem.path));
    }
  }
  return kept;
}

/** At least one problem, or none. */
export function someProblems(problems: readonly Problem[]): Problems | undefined {
  const [first, ...rest] = problems;
  return first === undefined ? undefined : [first, ...rest];
}
