// Bundles each built subpath whole, as an app would that uses all of it, and sees to it that those who only compute do
// not ship a validator. Run after the build: what counts is how the build cut its chunks.
import { join } from "node:path";
import { build } from "esbuild";
import { entries, root } from "./entries.js";
import { endWith } from "./run.js";

const WITHOUT_ZOD = ["./observations", "./rollup", "./methods", "./attainment", "./assessment", "./decomposition"];

const faults: string[] = [];
for (const subpath of WITHOUT_ZOD) {
  const entry = entries.find((candidate) => candidate.subpath === subpath);
  if (entry === undefined) {
    faults.push(`${subpath} is no entry of the package`);
    continue;
  }
  for (const [format, ending] of [
    ["esm", "js"],
    ["cjs", "cjs"],
  ] as const) {
    const { metafile } = await build({
      entryPoints: [join(root, "dist", `${entry.output}.${ending}`)],
      bundle: true,
      format,
      write: false,
      metafile: true,
      logLevel: "silent",
    });
    const shipped = Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).filter(
        ([path, { bytesInOutput }]) => path.includes("node_modules/zod/") && bytesInOutput > 0,
      ),
    );
    if (shipped.length > 0) faults.push(`${subpath} (${format}) ships zod: ${shipped.length} of its files`);
    else console.log(`${subpath} (${format}) ships no zod`);
  }
}

// Who imports one published plan loads that plan alone.
const plans = entries.filter(({ subpath }) => subpath.startsWith("./catalog/"));
for (const { subpath, output } of plans) {
  const { outputFiles } = await build({
    entryPoints: [join(root, "dist", `${output}.js`)],
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "silent",
  });
  const text = outputFiles.map((file) => file.text).join("");
  const idOf = (path: string): string => path.slice("./catalog/".length);
  const held = plans.filter((plan) => text.includes(`"${idOf(plan.subpath)}"`)).map((plan) => plan.subpath);
  if (held.join() === subpath) console.log(`${subpath} loads its own plan alone`);
  else faults.push(`${subpath} loads ${held.length === 0 ? "no plan" : held.join(", ")}`);
}
endWith(faults);
