import { describe, expect, test } from "vitest";
import { documentsOf, EXAMPLES } from "../../docs/.vitepress/playground/examples.js";
import { workOut } from "../../docs/.vitepress/playground/work-out.js";

describe.each(EXAMPLES)("the example of $id", (example) => {
  test.each(["en", "zh"] as const)("is worked out without an error, in %s", async (locale) => {
    const documents = await documentsOf(example);
    const { asOf, year } = example.day;
    const { outcome } = workOut({ documents, asOf, window: String(year), locale });
    expect(outcome.remarks.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(outcome.tables.attainment?.flatMap(({ rows }) => rows).length).toBeGreaterThan(10);
    expect(outcome.tables.rollup?.flatMap(({ rows }) => rows).length).toBeGreaterThan(0);
    expect(outcome.tables.round?.[0]?.rows.length).toBeGreaterThan(0);
  });
});
