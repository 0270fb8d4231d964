import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { VegaLiteSpecification } from "../../../src/interop/vega-lite/index.js";

const schema = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("vega-lite/vega-lite-schema.json"), "utf8"),
) as object;
const ajv = new Ajv({ strict: false, allErrors: true });
// Formats that the schema names; nothing here hangs on them.
ajv.addFormat("uri", true).addFormat("uri-reference", true).addFormat("color-hex", true);
const validate = ajv.compile(schema);

/** What Vega-Lite's published schema has against a specification. */
export function faultsOf(specification: VegaLiteSpecification): readonly string[] {
  return validate(specification)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
}

/** The chart as SVG, as Vega draws it without a browser; its warnings are faults. */
export async function drawnAsSvg(specification: VegaLiteSpecification): Promise<string> {
  const warnings: string[] = [];
  const collect = (...args: readonly unknown[]): typeof logger => {
    warnings.push(args.join(" "));
    return logger;
  };
  const quiet = (): typeof logger => logger;
  const logger = { level: () => 0, error: collect, warn: collect, info: quiet, debug: quiet } as never;
  const { spec } = compile(specification as unknown as TopLevelSpec, { logger });
  const svg = await new View(parse(spec), { renderer: "none", logger }).toSVG();
  if (warnings.length > 0) throw new Error(warnings.join("\n"));
  return svg;
}
