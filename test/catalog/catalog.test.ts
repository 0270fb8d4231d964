import { readdirSync, readFileSync } from "node:fs";
import { catalog } from "quality-plan/catalog";
import { parseDistricts, textIn } from "quality-plan/model";
import { describe, expect, it } from "vitest";
import { entries, root } from "../../scripts/entries.js";
import { districtsOfPlans, plans } from "./plans.js";
import { withParts } from "./target-table.js";

const ids = catalog.map(({ id }) => id);

describe("the catalogue", () => {
  it("lists its plans in the order of their ids", () => {
    expect(ids).toEqual(ids.toSorted());
  });

  it("has a subpath and a page for each plan, and no more", () => {
    const subpaths = entries.map(({ subpath }) => /^\.\/catalog\/(.+)$/.exec(subpath)?.[1]).filter(Boolean);
    expect(subpaths.toSorted()).toEqual(ids);
    const pages = readdirSync(`${root}docs/plans`).filter((name) => name !== "README.md");
    expect(pages.toSorted()).toEqual(ids.map((id) => `${id}.md`));
  });

  it("names the district of each plan, in both languages", () => {
    for (const [at, plan] of plans.entries()) {
      const { root, rows } = parseDistricts(districtsOfPlans[at] ?? []);
      expect(root).toBe(plan.district);
      expect(rows.map(({ name }) => name)).not.toContain(undefined);
    }
  });

  // `npx vitest run test/catalog -u` writes the table anew.
  it("shows them all on the page of published plans", async () => {
    const path = `${root}docs/plans/README.md`;
    const head = ["Plan", "Title", "Period", "Agencies", "Tasks", "Measured", "Groups", "Judged"];
    const rows = catalog.map(({ id, title, period, agencies, tasks, targets }) => [
      `[${id}](${id}.md)`,
      `${textIn(title, "zh")}<br>${textIn(title, "en")}`,
      period,
      ...[agencies, tasks, targets.measured, targets.group, targets.judged].map(String),
    ]);
    const plans = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
    await expect(withParts(readFileSync(path, "utf8"), { plans })).toMatchFileSnapshot(path);
  });
});
