import { type SharedState, sharedState } from "./share-link.js";

/** What somebody made: what is on the page, and what was put aside for an example. */
interface Work {
  readonly shown?: SharedState;
  readonly aside?: SharedState;
}

/** Whether the tab keeps it; "no-store": the browser lets the page keep nothing. */
export type Keeping = "kept" | "too-large" | "no-store";

interface Store {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, text: string) => void;
  readonly removeItem: (key: string) => void;
}

const KEY = "quality-plan.playground";
/** No browser's tab keeps as much; to write it out in order to be refused would hold up whoever types. */
const LONGEST = 6_000_000;

/** Keeps the work until the tab is closed. What does not fit is not kept in part, nor is what was there before. */
export function keepWork(work: Work, storeOf: () => Store): Keeping {
  let store: Store;
  try {
    store = storeOf();
    store.removeItem(KEY);
    if (work.shown === undefined && work.aside === undefined) return "kept";
  } catch {
    // A browser that is told to keep nothing refuses even to be asked.
    return "no-store";
  }
  if (lengthOf(work.shown) + lengthOf(work.aside) > LONGEST) return "too-large";
  try {
    store.setItem(KEY, JSON.stringify(work));
    return "kept";
  } catch {
    return "too-large";
  }
}

function lengthOf(state: SharedState | undefined): number {
  return Object.values(state?.texts ?? {}).reduce((sum, text) => sum + text.length, 0);
}

/**
 * What a tab keeps of work that did not end by itself: on the page again it might never, so it is put aside where nothing else
 * is. A link carries its own; what somebody made is kept all the same.
 */
export function unendedWork({ shown, aside }: Work, isFromLink: boolean): Work {
  if (shown === undefined || aside === undefined) {
    const only = aside ?? shown;
    return only === undefined ? {} : { aside: only };
  }
  return isFromLink ? { aside } : { shown, aside };
}

/** The work that the tab has kept; nothing where there is none that can be read. */
export function keptWork(storeOf: () => Store): Work {
  try {
    const data: unknown = JSON.parse(storeOf().getItem(KEY) ?? "{}");
    if (typeof data !== "object" || data === null) return {};
    const { shown, aside } = data as Readonly<Record<string, unknown>>;
    const [onPage, away] = [sharedState(shown), sharedState(aside)];
    return { ...(onPage === undefined ? {} : { shown: onPage }), ...(away === undefined ? {} : { aside: away }) };
  } catch {
    return {};
  }
}
