import { isList, shown } from "../model/problem.js";

/** That what a caller asks for is a list of sections that there are. */
export function requireSections(sections: readonly string[], accepted: readonly string[]): void {
  const all = accepted.join(", ");
  if (!isList(sections)) {
    throw new TypeError(`sections: ${JSON.stringify(shown(sections))} is no list; accepted: a list of ${all}`);
  }
  const strange = sections.find((one) => !accepted.includes(one));
  if (strange !== undefined) throw new RangeError(`sections: ${JSON.stringify(shown(strange))} is not one of ${all}`);
}
