import { expect, test } from "vitest";
import { spotCheck } from "../../docs/.vitepress/home/spot-check.data.js";

test("the home page's result is the one that the bulletin printed for the city", () => {
  const { city, districts, mean, sentences } = spotCheck();
  expect(city).toMatchObject({ passed: "497", sampled: "555", rate: "89.5495…%" });
  expect(districts.map(({ passed, sampled }) => `${passed}/${sampled}`)).toEqual([
    "117/127",
    "76/85",
    "16/18",
    "117/132",
    "86/99",
    "85/94",
  ]);
  expect(mean).toBe("89.3928…%");
  for (const said of [sentences.zh, sentences.en]) expect(said.join("")).toMatch(/497.*555/);
});
