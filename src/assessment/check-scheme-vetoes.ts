import type { Checking } from "../model/vocabulary.js";
import { sourcesIn } from "../model/value-sources.js";
import { isAmountFault, readAmount } from "../model/amount-text.js";
import { writeExact } from "../model/amount.js";
import type { GradeId, ItemId } from "../model/label.js";
import type { Path, Problem } from "../model/problem.js";
import { checkVetoQuestions } from "./question-types.js";
import { linksOf } from "./check-scheme-items.js";
import type { ReadNode } from "./check-scheme-tree.js";
import { dependentsOf, needsIn, positionsOf, taggedIn, waitingFor } from "./order.js";
import { itemReadBy, itemsOfVeto } from "./questions.js";
import type { SchemeEffect, Veto } from "./scheme.js";

export interface ReadVeto {
  readonly value: Veto;
  readonly path: Path;
}

/** What there is for a veto to act on; undefined where the list could not be read. */
export interface VetoScope {
  readonly items: ReadonlySet<ItemId>;
  readonly grades: ReadonlySet<GradeId> | undefined;
  readonly checking: Checking;
}

/** What is wrong with vetoes whose shape is right: what they ask, and what they act on. */
export function vetoProblems(vetoes: readonly ReadVeto[], scope: VetoScope): readonly Problem[] {
  return vetoes.flatMap(({ value, path }) => {
    checkVetoQuestions(value, path, scope.checking);
    return value.effects.flatMap((effect, position) => effectProblems(effect, [...path, "effects", position], scope));
  });
}

function effectProblems(effect: SchemeEffect, at: Path, { items, grades }: VetoScope): readonly Problem[] {
  if ("grade" in effect) return missingGrade(effect.grade, grades, [...at, "grade"]);
  if ("gradeAtMost" in effect) return missingGrade(effect.gradeAtMost, grades, [...at, "gradeAtMost"]);
  if ("gradeDown" in effect) {
    return grades?.size === 0 ? [{ code: "missing-key", key: "grades", path: ["grades"] }] : [];
  }
  if ("zero" in effect) {
    const seen = new Set<ItemId>();
    return effect.zero.flatMap((id, position): readonly Problem[] => {
      const path = [...at, "zero", position];
      if (seen.has(id)) return [{ code: "duplicate-id", noun: "item", id, path }];
      seen.add(id);
      return items.has(id) ? [] : [{ code: "dangling-id", noun: "item", id, path }];
    });
  }
  return "subtract" in effect ? belowZero(effect.subtract, [...at, "subtract"]) : [];
}

function missingGrade(id: GradeId, grades: ReadonlySet<GradeId> | undefined, path: Path): readonly Problem[] {
  return grades === undefined || grades.has(id) ? [] : [{ code: "dangling-id", noun: "grade", id, path }];
}

/** Less by less than nothing would be more. */
function belowZero(value: unknown, path: Path): readonly Problem[] {
  const read = readAmount(value);
  if (isAmountFault(read) || read.n >= 0n) return [];
  return [{ code: "amount-too-small", given: writeExact(read), least: "0", included: true, path }];
}

/** Vetoes that read an item whose points they change, however far the change has to go. */
export function selfReadingVetoes(nodes: readonly ReadNode[], vetoes: readonly ReadVeto[]): readonly Problem[] {
  const positions = positionsOf(nodes);
  const nodeLinks = nodes.map(linksOf);
  const tagged = taggedIn(nodeLinks);
  const links = vetoes.map(({ value }) => itemsOfVeto(value));
  const waiting = waitingFor(needsIn(nodeLinks, links));
  return vetoes.flatMap(({ value, path }) => {
    const read = sourcesIn(value.when, [...path, "when"]).flatMap(({ source, path: place }) => {
      const reference = itemReadBy(source);
      return reference === undefined ? [] : [{ reference, place }];
    });
    if (read.length === 0) return [];
    const zeroed = itemsOfVeto(value).zeroes.flatMap((id) => positions.get(id) ?? []);
    const changed = dependentsOf(waiting, zeroed);
    return read.flatMap(({ reference, place }): readonly Problem[] => {
      const ids =
        "item" in reference
          ? [reference.item]
          : (tagged.get(reference.tag) ?? []).flatMap((position) => nodes[position]?.id ?? []);
      const item = ids.find((id) => changed.has(positions.get(id) ?? -1));
      const at = "item" in reference ? ["item"] : ["count", "items"];
      return item === undefined
        ? []
        : [{ code: "effect-reads-its-change", effect: value.id, item, path: [...place, ...at] }];
    });
  });
}
