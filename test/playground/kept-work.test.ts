import { describe, expect, test, vi } from "vitest";
import { keepWork, keptWork, unendedWork } from "../../docs/.vitepress/playground/kept-work.js";

const state = { example: "own", asOf: "2014-01-31", window: "2013", texts: { plan: "{}" } };

function storeOf(most = Number.POSITIVE_INFINITY) {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => void kept.delete(key),
    setItem: (key: string, text: string) => {
      if (text.length > most) throw new RangeError("full");
      kept.set(key, text);
    },
  };
}

function refused(): never {
  throw new TypeError("no store here");
}

describe("one's own work", () => {
  test("is found again, what is on the page and what was put aside", () => {
    const store = storeOf();
    const work = { shown: state, aside: { ...state, texts: { scores: "item" } } };
    expect(keepWork(work, () => store)).toBe("kept");
    expect(keptWork(() => store)).toEqual(work);
  });

  test("leaves nothing behind when there is none any more", () => {
    const store = storeOf();
    keepWork({ shown: state }, () => store);
    expect(keepWork({}, () => store)).toBe("kept");
    expect(store.kept.size).toBe(0);
    expect(keptWork(() => store)).toEqual({});
  });

  test("that is too large is said to be, and nothing older is kept in its place", () => {
    const store = storeOf(200);
    keepWork({ shown: state }, () => store);
    expect(keepWork({ shown: { ...state, texts: { plan: " ".repeat(200) } } }, () => store)).toBe("too-large");
    expect(keptWork(() => store)).toEqual({});
  });

  test("that no browser keeps is not even written out", () => {
    const store = { ...storeOf(), setItem: vi.fn() };
    const aside = { ...state, texts: { plan: " ".repeat(3_000_000), observations: " ".repeat(3_000_001) } };
    expect(keepWork({ aside }, () => store)).toBe("too-large");
    expect(keepWork({ shown: aside, aside }, () => store)).toBe("too-large");
    expect(store.setItem).not.toHaveBeenCalled();
  });

  test("is not kept where the browser keeps nothing, and nothing breaks", () => {
    expect(keepWork({ shown: state }, refused)).toBe("no-store");
    expect(keptWork(refused)).toEqual({});
  });

  test("that did not end by itself is not opened by itself again, and nothing of one's own is lost", () => {
    const aside = { ...state, asOf: "2015-01-31" };
    expect(unendedWork({ shown: state }, true)).toEqual({ aside: state });
    expect(unendedWork({ shown: state }, false)).toEqual({ aside: state });
    expect(unendedWork({ shown: state, aside }, true)).toEqual({ aside });
    expect(unendedWork({ shown: state, aside }, false)).toEqual({ shown: state, aside });
    expect(unendedWork({ aside }, true)).toEqual({ aside });
    expect(unendedWork({}, false)).toEqual({});
  });

  test.each(["{", "null", "3", '{"shown": 3, "aside": {"example": "own"}}'])("is none in %s", (text) => {
    const store = { ...storeOf(), getItem: () => text };
    expect(keptWork(() => store)).toEqual({});
  });
});
