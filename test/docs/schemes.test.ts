import { expect, test } from "vitest";
import published from "../../examples/data/published-schemes.json" with { type: "json" };
import { madeByPage } from "./page-program.js";

const walked = ["national", "gansu", "energy"];

test.each(["docs/guide", "docs/zh/guide"])(
  "the schemes walked through in %s are the published ones",
  async (folder) => {
    const made = await madeByPage(`${folder}/schemes.md`, walked);
    for (const name of walked) {
      const scheme = made[name] as { readonly id: string };
      expect(scheme).toEqual(published.schemes.find(({ scheme: { id } }) => id === scheme.id)?.scheme);
    }
  },
);
