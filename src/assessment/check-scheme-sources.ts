import { isRecord } from "../model/atoms.schema.js";
import { idOf, listIn, own, repeats } from "../model/check-references.js";
import type { SourceId } from "../model/label.js";
import type { Path, Problem } from "../model/problem.js";
import type { ReadNode } from "./check-scheme-tree.js";
import type { Take } from "./scheme-node.js";

/** What is wrong with whose score counts: sources that are not there, and items that nobody can score. */
export function takeProblems(raw: Readonly<Record<string, unknown>>, nodes: readonly ReadNode[]): readonly Problem[] {
  const sources = listIn(raw, "sources");
  const known = new Set(sources.flatMap((source) => idOf(source) ?? []));
  const people = sources
    .filter((source) => isRecord(source) && own(source, "kind") !== "computed")
    .flatMap((source) => idOf(source) ?? []);
  const schemeTake = takeIn(own(raw, "take"));
  const problems = [...namedProblems(schemeTake, known, ["take"]), ...secondComputed(sources)];
  const takes: (Take | undefined)[] = [];
  const nobody: ReadNode[] = [];
  nodes.forEach((node, position) => {
    const { value, path, parent } = node;
    const take = value?.take ?? takes[parent] ?? schemeTake;
    takes[position] = take;
    if (value?.take !== undefined) problems.push(...namedProblems(value.take, known, [...path, "take"]));
    if (value?.rule !== "judged") return;
    if (take === undefined) nobody.push(node);
    else if (!take.first.some((source) => people.includes(source) || !known.has(source))) {
      problems.push({ code: "unknown-word", given: take.first.join(", "), allowed: people, path: [...path, "take"] });
    }
  });
  if (nobody.length === 0) return problems;
  const missing = own(raw, "sources") === undefined ? (["sources", "take"] as const) : (["take"] as const);
  return [...problems, ...missing.map((key): Problem => ({ code: "missing-key", key, path: [key] }))];
}

/** The rules speak once. */
function secondComputed(sources: readonly unknown[]): readonly Problem[] {
  const computed = sources.flatMap((source, position) =>
    isRecord(source) && own(source, "kind") === "computed" ? [{ id: idOf(source) ?? "", position }] : [],
  );
  return computed.slice(1).map(
    ({ position }): Problem => ({
      code: "duplicate-id",
      noun: "source",
      id: "computed",
      path: ["sources", position, "kind"],
    }),
  );
}

function takeIn(value: unknown): Take | undefined {
  const first = isRecord(value) ? own(value, "first") : undefined;
  const ids = Array.isArray(first) ? first.filter((id): id is SourceId => typeof id === "string") : [];
  const [one, ...others] = ids;
  return one === undefined ? undefined : { first: [one, ...others] };
}

function namedProblems(take: Take | undefined, known: ReadonlySet<SourceId>, at: Path): Problem[] {
  if (take === undefined) return [];
  const path = [...at, "first"];
  const dangling = take.first.flatMap((id, position): readonly Problem[] =>
    known.has(id) ? [] : [{ code: "dangling-id", noun: "source", id, path: [...path, position] }],
  );
  return [...dangling, ...repeats(take.first, "source", path)];
}
