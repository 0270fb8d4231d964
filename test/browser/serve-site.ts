import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import type { TestProject } from "vitest/node";

const site = new URL("../../site/", import.meta.url);

declare module "vitest" {
  interface ProvidedContext {
    readonly origin: string;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/**
 * Serves the built site as any server of files would, and tells the tests where. Out of memory and as the files are: every test
 * has a browser with an empty cache, and to compress megabytes of script for each takes longer than what is tested.
 */
export default async function serveSite(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(new URL("index.html", site))) throw new Error("site/ is not there: run `npm run docs` first");
  const files = new Map<string, Buffer>();
  for (const name of readdirSync(site, { recursive: true, encoding: "utf8" })) {
    const file = new URL(name.split("/").map(encodeURIComponent).join("/"), site);
    if (statSync(file).isFile()) files.set(`/${name}`, readFileSync(file));
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://site");
    const path = decodeURIComponent(pathname);
    const name = path.endsWith("/") ? `${path}index.html` : path;
    const found = files.get(name);
    response.writeHead(found === undefined ? 404 : 200, {
      "content-type": TYPES[extname(found === undefined ? "/404.html" : name)] ?? "application/octet-stream",
    });
    response.end(found ?? files.get("/404.html"));
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  project.provide("origin", `http://localhost:${port}`);
  return async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
}
