import { readdirSync, readFileSync } from "node:fs";
import { catalog } from "quality-plan/catalog";
import { textIn } from "quality-plan/model";
import { describe, expect, it } from "vitest";
import { entries, root } from "../../scripts/entries.js";
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
