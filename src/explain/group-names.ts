import type { TargetId } from "../model/label.js";
import type { GroupTarget, Target } from "../model/target.js";
import { type Locale, type Text, textIn } from "../model/text.js";
import { toldApart } from "./told-apart.js";

/** So many members are named; the others are counted. */
const MEMBERS_NAMED = 3;

type Names = ReadonlyMap<TargetId, Text>;

/**
 * What groups without a title are called: by their members, and so are groups of such groups; those further up by their ids,
 * for a name that holds names that hold names is none.
 */
export function groupNames(targets: readonly Target[], ownNames: Names): Names {
  const untitled = targets.flatMap((target) => (target.kind === "group" && !ownNames.has(target.id) ? [target] : []));
  const ids = new Set(untitled.map(({ id }) => id));
  const lowest = namesOf(
    untitled.filter((group) => group.targets.every((id) => !ids.has(id))),
    ownNames,
    new Map(),
  );
  const next = untitled.filter(({ id, targets: members }) => {
    const nested = members.filter((member) => ids.has(member));
    return !lowest.has(id) && nested.every((member) => lowest.has(member));
  });
  return new Map([...lowest, ...namesOf(next, ownNames, lowest)]);
}

function namesOf(groups: readonly (GroupTarget & { readonly id: TargetId })[], ownNames: Names, nested: Names): Names {
  return toldApart(groups.map((group) => ({ id: group.id, name: nameOf(group, ownNames, nested) })));
}

function nameOf({ of, targets }: GroupTarget, ownNames: Names, nested: Names): Text {
  const nameIn = (locale: Locale): string => {
    const members = targets.slice(0, MEMBERS_NAMED).map((id) => {
      const group = nested.get(id);
      return group === undefined ? textIn(ownNames.get(id) ?? id, locale) : `“${textIn(group, locale)}”`;
    });
    return JOINED[locale](members, of, targets.length);
  };
  return { zh: nameIn("zh"), en: nameIn("en") };
}

type Join = (members: readonly string[], of: GroupTarget["of"], count: number) => string;

const JOINED: Readonly<Record<Locale, Join>> = {
  zh: (members, of, count) => {
    if (count > members.length) return `${members.join("、")}等 ${count} 项${of === "any" ? "之一" : ""}`;
    return inRow(members, "、", of === "any" ? "或" : "和");
  },
  en: (members, of, count) => {
    const more = count > members.length ? [`${count - members.length} more`] : [];
    return inRow([...members, ...more], ", ", of === "any" ? " or " : " and ");
  },
};

function inRow(words: readonly string[], separator: string, last: string): string {
  return words.length < 2
    ? words.join("")
    : `${words.slice(0, -1).join(separator)}${last}${words.slice(words.length - 1).join("")}`;
}
