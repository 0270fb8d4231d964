import type { Text } from "../model/text.js";
import { textsOf } from "../model/text.js";

/** What has an id and may have a name. */
export interface Named {
  readonly id: string;
  readonly name?: Text;
}

/** The ids of metrics or districts by what they are called, made when the first id is not found. */
export type IdsByName = ReadonlyMap<string, string | undefined>;

/** Of a name that two have, nobody can tell which is meant. */
export function idsByName(all: readonly Named[]): IdsByName {
  const ids = new Map<string, string | undefined>();
  for (const { id, name } of all) {
    for (const text of new Set(name === undefined ? [] : textsOf(name))) ids.set(text, ids.has(text) ? undefined : id);
  }
  return ids;
}
