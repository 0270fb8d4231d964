// Packs the package as it would be published, unpacks it where no source is near, and uses every subpath from there, by
// `import` and by `require`. The dependencies are linked from here, so that nothing is fetched.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { entries, root } from "./entries.js";
import { endWith, run } from "./run.js";

const USE = `
const assert = (holds, what) => { if (!holds) throw new Error(what); };
for (const [specifier, module] of modules) {
  assert(Object.keys(module).length > 0, specifier + " exports nothing");
}
const all = new Map(modules);
const whole = all.get("quality-plan");
const model = all.get("quality-plan/model");
const text = whole.formatAmount("89.5495", { digits: 2 });
assert(text === "89.55", "formatAmount gives " + text);
let thrown;
try { whole.parsePlan({}); } catch (error) { thrown = error; }
assert(thrown instanceof model.ProblemsError, "what one subpath throws is not the other's ProblemsError");
assert(whole.ProblemsError === model.ProblemsError, "two ProblemsErrors");
const { plan } = all.get("quality-plan/catalog/jiaxing-2013");
assert(plan.targets.length > 0, "the catalogue's plan has no target");
console.log(modules.map(([specifier, module]) => specifier + " " + Object.keys(module).sort().join(" ")).join("\\n"));
`;

const specifiers = JSON.stringify(entries.map(({ specifier }) => specifier));
const byImport = `const modules = await Promise.all(${specifiers}.map(async (s) => [s, await import(s)]));\n${USE}`;
const byRequire = `const modules = ${specifiers}.map((s) => [s, require(s)]);\n${USE}`;

const away = mkdtempSync(join(tmpdir(), "quality-plan-pack-"));
const faults: string[] = [];
try {
  const home = join(away, "node_modules", "quality-plan");
  mkdirSync(home, { recursive: true });
  const packed = run("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", away], { cwd: root });
  if (!packed.ok) throw new Error(packed.output);
  const { name, version, dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    readonly name: string;
    readonly version: string;
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const unpacked = run("tar", ["-xzf", join(away, `${name}-${version}.tgz`), "-C", home, "--strip-components=1"]);
  if (!unpacked.ok) throw new Error(unpacked.output);
  for (const dependency of Object.keys(dependencies)) {
    const place = join(away, "node_modules", dependency);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(root, "node_modules", dependency), place, "junction");
  }
  // Whatever lies further up is no scope of what is used here.
  writeFileSync(join(away, "package.json"), "{}");
  const seen: string[] = [];
  for (const [how, file, code] of [
    ["import", "use.mjs", byImport],
    ["require", "use.cjs", byRequire],
  ] as const) {
    writeFileSync(join(away, file), code);
    const used = run(process.execPath, [file], { cwd: away });
    if (used.ok) seen.push(used.output);
    else faults.push(`by ${how}:\n${used.output}`);
    console.log(`${used.ok ? "works" : "fails"} by ${how}: ${entries.length} subpaths`);
  }
  if (faults.length === 0 && seen[0] !== seen[1]) faults.push(`import and require differ:\n${seen.join("\n")}`);
} finally {
  rmSync(away, { recursive: true, force: true });
}
endWith(faults);
