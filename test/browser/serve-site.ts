import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { serve } from "vitepress";
import type { TestProject } from "vitest/node";

const docs = fileURLToPath(new URL("../../docs", import.meta.url));
const home = new URL("../../site/index.html", import.meta.url);

declare module "vitest" {
  interface ProvidedContext {
    readonly origin: string;
  }
}

/** Serves the built site as any server of files would, and tells the tests where. */
export default async function serveSite(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(home)) throw new Error("site/ is not there: run `npm run docs` first");
  const { server } = await serve({ root: docs, port: 0 });
  if (!server.listening) await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  project.provide("origin", `http://localhost:${port}`);
  return async () => {
    server.close();
    await Promise.resolve();
  };
}
