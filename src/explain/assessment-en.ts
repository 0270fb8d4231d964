import type { AssessmentPhrases, Change, EffectFact, Equals, ItemFact, PlacesGiven } from "./assessment-phrases.js";
import { missingIn } from "./assessment-reasons.js";
import { inBrackets } from "./read-en.js";
import { reckoned } from "./reckoning-en.js";

function changed(change: Change): string {
  switch (change.by) {
    case "veto":
      return `${change.from} set to 0 by a veto`;
    case "floor":
      return `${change.from} raised to the floor of ${change.limit}`;
    case "cap":
      return `${change.from} cut to the cap of ${change.limit}`;
    case "rounding":
      return `${change.from} rounded to ${change.to}`;
  }
}

function effect(fact: EffectFact): string {
  switch (fact.effect) {
    case "grade":
      return `the grade is “${fact.grade}” whatever the score`;
    case "gradeAtMost":
      return `the grade is at most “${fact.grade}”`;
    case "gradeDown":
      return fact.from === fact.to
        ? `there is no grade below “${fact.from}” to go down to`
        : `${fact.by === 1 ? "one grade" : `up to ${fact.by} grades`} below “${fact.from}”, at most “${fact.to}”`;
    case "zero":
      return [
        ...(fact.items.length === 0 ? [] : [`no points for ${quotedList(fact.items)}`]),
        ...(fact.uncounted.length === 0
          ? []
          : [`nothing to take from ${quotedList(fact.uncounted)}, as it does not count`]),
      ].join(", ");
    case "subtract":
      return `${fact.amount} points are taken off the total`;
    case "score":
      return `the total is at most ${fact.amount}`;
    case "no-total":
      return "there is no total to lower";
    case "no-grade":
      return "there is no grade to lower";
  }
}

function quotedList(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(", ");
}

function equals({ named, more }: Equals): string {
  return more === 0 ? named.join(", ") : `${named.join(", ")} and ${more} more`;
}

function lostAfterwards(lost: number): string {
  return `; places are given out in order of rank before vetoes and gates take effect, and ${lost} of the units that got one lost the grade to them`;
}

function placesGiven({ places, given }: PlacesGiven): string {
  if (places === 0) return "there is no place for it";
  const its = places === 1 ? "its one place" : `its ${places} places`;
  if (given >= places) return `${its} ${places === 1 ? "was" : "were"} taken`;
  return given === 0
    ? `${its} ${places === 1 ? "stays" : "stay"} empty`
    : `of ${its} ${given} went to others and the rest stays empty`;
}

function worth({ item, full, extra }: ItemFact): string {
  if (extra) return full === "0" ? `${item}, points on top` : `${item}, ${full} bonus points`;
  return `${item}, ${full} points`;
}

function outOf({ full, extra }: ItemFact): string {
  if (extra && full === "0") return "points on top";
  return extra ? `of ${full} bonus points` : `of ${full} points`;
}

/** Of a bonus that does not count nothing falls to the rest. */
const UNSPREAD = "it does not count";

const NOT_APPLICABLE = {
  full: "so it counts as full",
  zero: "so it counts as zero",
  rescale: "so its points fall to the rest",
  section: "as its section does not",
} as const;

const NO_EVIDENCE = {
  zero: "the scheme counts it as zero",
  veto: "a veto makes it zero",
  noScore: "without it the scheme gives no score",
  rescale: "its points fall to the rest",
  section: "it goes as its section goes",
} as const;

export const ENGLISH: AssessmentPhrases = {
  scored: ({ district, window, score, full, exact, place, among, of, tiedWith, grade }) => {
    const kind = among === undefined ? "" : ` in “${among}”`;
    const before = exact === undefined ? "" : ` (${exact} before rounding)`;
    const tied = tiedWith.named.length === 0 ? "" : `, tied with ${equals(tiedWith)}`;
    const graded = grade === undefined ? "" : `, grade “${grade}”`;
    return `${district} in ${window}: ${score} of ${full} points${before}, place ${place} of ${of}${kind}${tied}${graded}.`;
  },
  unscored: (district, window, missing, grade) => {
    const lack =
      missing.length === 0
        ? "as nothing is left that counts"
        : `with ${missing.map((item) => `“${item}”`).join(", ")} missing`;
    const graded = grade === undefined ? "" : `; its grade is “${grade}” whatever the score`;
    return `${district} in ${window}: no score and no place, ${lack}${graded}.`;
  },
  elsewhere: (district, window, scheme) =>
    `${district} in ${window}: assessed under “${scheme}”, so it has no score and no place here.`,
  late: ({ step, source, due, on, items, counted }) => {
    const came = `Late for “${step}”, due by ${due}: what ${source} gave, until ${on}, for ${equals(items)}`;
    const silent = `${came}; the scheme does not say what follows from lateness`;
    if (counted === "all") return `${silent}, and it counts as usual.`;
    return counted.named.length === 0 ? `${silent}.` : `${silent}; it counts as usual for ${equals(counted)}.`;
  },
  selfGap: ({ item, between: [one, other], gap, limit }) => {
    const apart = `${item}: ${one.source} ${one.points}, ${other.source} ${other.points}, ${gap} apart`;
    return "above" in limit
      ? `${apart}, more than ${limit.above}.`
      : `${apart}; whether that may be cannot be told, as ${missingIn(limit.missing, "en")}.`;
  },
  veto: (reason, facts, effects) => `Veto, ${reason}${inBrackets(facts)}: ${effects.map(effect).join(", ")}.`,
  total: (arithmetic) => `Total: ${arithmetic}.`,
  withoutVetoes: (score, grade, several) => {
    const subject = several ? "Without these vetoes" : "Without this veto";
    if (score === undefined) return `${subject} there would be no score.`;
    return `${subject}: ${score} points${grade === undefined ? "" : `, grade “${grade}”`}.`;
  },
  apart: (others, figures) =>
    `On points level with ${equals(others)}, told apart by further figures: ${figures.join(", ")}.`,
  passedOver: (fact) => {
    const kept = `Grade “${fact.grade}” would have taken the score, but`;
    switch (fact.because) {
      case "condition":
        return `${kept} its condition does not hold${inBrackets(fact.read)}.`;
      case "places":
        return `${kept} ${placesGiven(fact)}${fact.lost === undefined ? "" : lostAfterwards(fact.lost)}.`;
      case "tied":
        return `${kept} more units share the last of its ${fact.places} places than there is room for, so none of them got in.`;
    }
  },
  gate: (reason, facts, grades) =>
    `Not met, ${reason}${inBrackets(facts)}: the grade is at most ${grades.map((grade) => `“${grade}”`).join(", ")}.`,
  unsettled: (open, missing, of, facts) => {
    const because = `cannot be told, as ${missingIn(missing, "en")}${inBrackets(facts)}`;
    if (open.by === "grade")
      return `Whether the condition of grade “${open.grade}” holds ${because}; it was not given.`;
    if (open.by === "gate") return `Whether “${open.reason}” is met ${because}; the gate did not act.`;
    return of === "condition"
      ? `Whether the veto “${open.reason}” holds ${because}; it did not act.`
      : `The veto “${open.reason}” holds, but its amount ${because}; the amount was left out.`;
  },
  earned: (item, points, lost, reckoning, changes, facts) => {
    const loss = item.extra ? "" : `, ${lost} lost`;
    const how = [...(reckoning === undefined ? [] : [reckoned(reckoning)]), ...changes.map(changed)].join(", ");
    return `${item.item}: ${points} ${outOf(item)}${loss}${how === "" ? "" : `: ${how}`}${inBrackets(facts)}.`;
  },
  notApplicable: (item, treatment, source, changes, facts) => {
    const by = source === undefined ? "" : `, says ${source}`;
    const counts = item.extra && treatment === "rescale" ? `so ${UNSPREAD}` : NOT_APPLICABLE[treatment];
    const how = [`${by}${inBrackets(facts)}`, counts, ...changes.map(changed)].join(", ");
    return `${worth(item)}: does not apply${how}.`;
  },
  noEvidence: (item, treatment, reason, changes, facts) => {
    const how = [
      item.extra && treatment === "rescale" ? UNSPREAD : NO_EVIDENCE[treatment],
      ...changes.map(changed),
    ].join(", ");
    return `${worth(item)}: ${missingIn(reason, "en")}${inBrackets(facts)}; ${how}.`;
  },
  unheard: (scores) => {
    const given = scores.map(({ source, points }) => (points === undefined ? source : `${source} (${points})`));
    return ` What ${given.join(" and ")} gave does not count, since the item's own rule does.`;
  },
  fullPoints: (count, others) => {
    if (others) return count === 1 ? "The other item lost nothing." : `The other ${count} items lost nothing.`;
    return count === 1 ? "Its one item lost nothing." : `None of the ${count} items lost anything.`;
  },
};
