import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openLatestWork, PATIENCE } from "../../docs/.vitepress/playground/latest-work.js";

/** Work on a text that ends when the test says so; what was begun, in order, and how often it was ended by force. */
function onText(first: string) {
  let text = first;
  const begun: string[] = [];
  const ends: ((isDone: boolean) => void)[] = [];
  const forced = vi.fn(() => ends.at(-1)?.(false));
  const latest = openLatestWork({
    inputNow: () => text,
    isAlike: (one, other) => one === other,
    work: (input) => {
      begun.push(input);
      return new Promise<boolean>((resolve) => ends.push(resolve));
    },
    end: forced,
  });
  const write = (next: string): void => {
    text = next;
  };
  return { latest, begun, forced, write, finish: (isDone = true) => ends.at(-1)?.(isDone) };
}

async function settled(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("what there is now", () => {
  test("is worked out once, however many ask", async () => {
    const { latest, begun, finish } = onText("a");
    const asked = [latest.upToDate(), latest.upToDate()];
    finish();
    expect(await Promise.all(asked)).toEqual([true, true]);
    expect(await latest.upToDate()).toBe(true);
    expect(begun).toEqual(["a"]);
  });

  test("is waited for by who asked before it changed", async () => {
    const { latest, begun, write, finish } = onText("a");
    const asked = latest.upToDate();
    write("ab");
    write("abc");
    finish();
    await settled();
    expect(begun).toEqual(["a", "abc"]);
    finish();
    expect(await asked).toBe(true);
  });

  test("is said not to be worked out where that failed, and is not tried again until it changes", async () => {
    const { latest, begun, write, finish } = onText("a");
    const asked = latest.upToDate();
    finish(false);
    expect(await asked).toBe(false);
    expect(await latest.upToDate()).toBe(false);
    expect(begun).toEqual(["a"]);
    write("b");
    void latest.upToDate();
    expect(begun).toEqual(["a", "b"]);
  });

  test("waits a while for what is no longer asked for, which may be about to end, and not for ever", async () => {
    const { latest, begun, forced, write, finish } = onText("never ends");
    const first = latest.upToDate();
    write("b");
    const asked = latest.upToDate();
    await vi.advanceTimersByTimeAsync(PATIENCE - 1);
    expect(forced).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(forced).toHaveBeenCalledTimes(1);
    expect(begun).toEqual(["never ends", "b"]);
    finish();
    expect(await Promise.all([first, asked])).toEqual([true, true]);
  });

  test("does not wait at all for what was given up", async () => {
    const { latest, begun, forced, write, finish } = onText("never ends");
    const first = latest.upToDate();
    write("b");
    latest.giveUp();
    expect(forced).toHaveBeenCalledTimes(1);
    const asked = latest.upToDate();
    expect(begun).toEqual(["never ends", "b"]);
    finish();
    expect(await Promise.all([first, asked])).toEqual([true, true]);
    latest.giveUp();
    expect(forced).toHaveBeenCalledTimes(1);
    void latest.upToDate();
    expect(begun).toEqual(["never ends", "b", "b"]);
  });
});
