import type { SchemeId } from "../model/label.js";
import type { Path, Problem } from "../model/problem.js";
import type { Condition, ResultReading, Value } from "../model/value.js";
import { sourcesIn } from "../model/value-sources.js";
import type { ReadNode } from "./check-scheme-tree.js";
import type { ReadVeto } from "./check-scheme-vetoes.js";
import { questionsOf } from "./questions.js";

/** Where a value or condition reads a result of the round that is being made. */
export function readsNow(
  part: Value | Condition,
  path: Path,
  scheme: SchemeId | undefined,
): readonly { readonly read: ResultReading; readonly path: Path }[] {
  return sourcesIn(part, path).flatMap(({ source, path: place }) => {
    if (!("result" in source) || source.back !== undefined) return [];
    const own = source.scheme === undefined || source.scheme === scheme;
    return own ? [{ read: source.result, path: [...place, "result"] }] : [];
  });
}

/** Items and vetoes that read the result which they make. */
export function resultsBeingMade(
  nodes: readonly ReadNode[],
  vetoes: readonly ReadVeto[],
  scheme: SchemeId | undefined,
): readonly Problem[] {
  return [
    ...nodes.flatMap(({ id, value, path }) =>
      value === undefined ? [] : readsInNode(value, path, scheme).map((place) => made(id ?? "", place)),
    ),
    ...vetoes.flatMap(({ value, path }) => {
      const { id, when, effects } = value;
      const amounts = effects.flatMap((effect, position) => {
        const at = [...path, "effects", position];
        if ("subtract" in effect) return readsNow(effect.subtract, [...at, "subtract"], scheme);
        return "score" in effect ? readsNow(effect.score, [...at, "score"], scheme) : [];
      });
      const asked = readsNow(when, [...path, "when"], scheme);
      return [...asked, ...amounts].map((read) => made(id, read.path));
    }),
  ];
}

function made(effect: string, path: Path): Problem {
  return { code: "effect-reads-its-change", effect, path };
}

function readsInNode(node: NonNullable<ReadNode["value"]>, at: Path, scheme: SchemeId | undefined): readonly Path[] {
  const { amounts, conditions, stepped } = questionsOf(node);
  const limits = stepped.flatMap(({ is, path }) => [
    { is: is.of, path: [...path, "of"] },
    // A step carries limits beside its points, and limits are looked into wherever they stand.
    ...is.steps.map(({ points: _points, ...step }, position) => ({
      is: step as unknown as Condition,
      path: [...path, "steps", position],
    })),
  ]);
  return [...amounts, ...conditions, ...limits].flatMap(({ is, path }) =>
    readsNow(is, [...at, ...path], scheme).map((read) => read.path),
  );
}
