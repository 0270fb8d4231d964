import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { fragmentOf, stateIn } from "../../docs/.vitepress/playground/share-link.js";

const state = {
  example: "jiaxing-2013",
  asOf: "2014-01-31",
  window: "2013",
  texts: { plan: '{"title": "质量 <script>"}', scores: "" },
};

describe("a link", () => {
  test("carries the state there and back, in letters that an address takes", async () => {
    const fragment = await fragmentOf(state);
    expect(fragment).toMatch(/^#play=[\w-]+$/);
    expect(await stateIn(fragment)).toEqual(state);
  });

  test("of a text that repeats itself stays short", async () => {
    const fragment = await fragmentOf({ ...state, texts: { plan: '{ "id": "target" },\n'.repeat(10_000) } });
    expect(fragment.length).toBeLessThan(2000);
  });

  test.each([
    ["of another page", "#attainment"],
    ["that is cut off", "#play=q1YqS8wpTVWyUkrLL8pNLFGq"],
    ["with letters that are none", "#play=***"],
    ["that carries something else", `#play=${deflateRawSync('{"example": 3}').toString("base64url")}`],
    ["that carries nothing", `#play=${deflateRawSync("null").toString("base64url")}`],
  ])("%s carries nothing", async (_, fragment) => {
    expect(await stateIn(fragment)).toBeUndefined();
  });

  test("leaves out texts that the playground has not", async () => {
    const given = { ...state, texts: { plan: "{}", other: "x", scores: 3 } };
    const fragment = `#play=${deflateRawSync(JSON.stringify(given)).toString("base64url")}`;
    expect((await stateIn(fragment))?.texts).toEqual({ plan: "{}" });
  });

  test("that would unpack to more than a page can hold is not unpacked", async () => {
    const huge = deflateRawSync(Buffer.alloc(30_000_000, 32)).toString("base64url");
    expect(await stateIn(`#play=${huge}`)).toBeUndefined();
  });
});
