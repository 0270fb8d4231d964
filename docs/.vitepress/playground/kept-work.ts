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
  try {
    store.setItem(KEY, JSON.stringify(work));
    return "kept";
  } catch {
    return "too-large";
  }
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
