// @ts-check
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { relative, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import { declareFactoryPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { build } from "esbuild";
import { collectTests } from "./collect-tests.js";

/**
 * A runner for Stryker that keeps all tests loaded in one process. Most tests here are pure functions of a few milliseconds,
 * and a run of vitest costs hundreds for each mutant to start: ten thousand mutants then take a day, and here minutes.
 *
 * The tests and all of src/ are bundled once, as Stryker has written its mutants into them; a mutant alive only while modules
 * load (a constant's value) has the bundle evaluated anew. The quickest test of those that reach a mutant is tried first.
 *
 * @import { DryRunResult, MutantRunOptions, TestResult, TestRunner } from "@stryker-mutator/api/test-runner"
 * @import { InstrumenterContext } from "@stryker-mutator/api/core"
 * @import { CollectedTest } from "./collect-tests.js"
 */

const { MUTATION_TESTS: judges = "internal", MUTATION_LAWS: laws = "yes" } = process.env;

// What these hold is held by smaller cases too, and each of them costs seconds for every mutant that it reaches.
const TOO_LARGE = ["test/rollup/large-trees.test.ts", "test/attainment/every-combination.test.ts"];

function testFiles() {
  return judges
    .split(",")
    .flatMap((folder) =>
      readdirSync(`test/${folder}`, { recursive: true, encoding: "utf8" }).map((file) => `test/${folder}/${file}`),
    )
    .filter((file) => file.endsWith(".test.ts") && !TOO_LARGE.includes(file))
    .filter((file) => laws !== "no" || !file.endsWith(".property.test.ts"))
    .toSorted();
}

/** The tests and what they import as one function of `require`, not yet evaluated. */
async function bundled() {
  const { outputFiles } = await build({
    stdin: {
      contents: ["test/mutation-setup.ts", ...testFiles()].map((file) => `import "./${file}";`).join("\n"),
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    target: "node20",
    packages: "external",
    // The package says that its modules have no effects, and a test is nothing else.
    ignoreAnnotations: true,
    logLevel: "error",
    plugins: [
      {
        name: "test-files",
        setup(bundle) {
          bundle.onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, async ({ path }) => {
            const text = await readFile(path, "utf8");
            // Stryker works on a copy in a folder of its own; what lies beside the project lies beside the original only.
            const original = pathToFileURL(path.replace(/\.stryker-tmp[\\/][^\\/]+[\\/]/, "")).href;
            const own = text.replaceAll("import.meta.url", JSON.stringify(original));
            const named = `import { testFile as inTestFile } from "vitest"; inTestFile(${JSON.stringify(relative(process.cwd(), path))});`;
            return { contents: path.endsWith(".test.ts") ? named + own : own, loader: "ts" };
          });
        },
      },
    ],
  });
  const [{ text }] = /** @type {[{ text: string }]} */ (/** @type {unknown} */ (outputFiles));
  return new Script(`(function (require, module, exports) {${text}\n})`, { filename: resolve("tests.cjs") });
}

/** @returns {TestRunner} */
function inProcessTestRunner() {
  // Where the mutated code looks for the mutant that is on, and notes which mutants a test reaches.
  const globals = /** @type {Record<string, Partial<Record<keyof InstrumenterContext, unknown>>>} */ (
    /** @type {unknown} */ (globalThis)
  );
  const stryker = (globals[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});
  const require = createRequire(resolve("tests.cjs"));
  /** @type {Map<string, number>} */
  const milliseconds = new Map();
  /** @type {Script | undefined} */
  let script;
  /** @type {readonly CollectedTest[] | undefined} */
  let tests;

  const load = async () => {
    script ??= await bundled();
    const evaluate = /** @type {(...args: unknown[]) => void} */ (script.runInThisContext());
    tests = collectTests((vitest) => {
      const module = { exports: {} };
      const imported = (/** @type {string} */ name) =>
        name === "vitest" ? vitest : /** @type {unknown} */ (require(name));
      evaluate(imported, module, module.exports);
    });
    return tests;
  };

  /**
   * @param {CollectedTest} test
   * @returns {Promise<TestResult>}
   */
  const run = async ({ id, body }) => {
    const start = performance.now();
    /** @type {{ status: TestStatus.Success } | { status: TestStatus.Failed, failureMessage: string }} */
    let outcome = { status: TestStatus.Success };
    try {
      await body();
    } catch (error) {
      outcome = { status: TestStatus.Failed, failureMessage: error instanceof Error ? error.message : String(error) };
    }
    const timeSpentMs = performance.now() - start;
    milliseconds.set(id, timeSpentMs);
    return { id, name: id, timeSpentMs, ...outcome };
  };

  /**
   * @param {readonly CollectedTest[]} loaded
   * @param {MutantRunOptions} options
   */
  const runUntilKilled = async (loaded, { testFilter, disableBail }) => {
    const asked = testFilter && new Set(testFilter);
    const quickestFirst = loaded
      .filter(({ id }) => asked?.has(id) ?? true)
      .toSorted((a, b) => (milliseconds.get(a.id) ?? 0) - (milliseconds.get(b.id) ?? 0));
    /** @type {TestResult[]} */
    const results = [];
    for (const test of quickestFirst) {
      const result = await run(test);
      results.push(result);
      if (result.status === TestStatus.Failed && !disableBail) break;
    }
    return results;
  };

  const failsUnmutated = async (/** @type {string} */ id) => {
    const test = tests?.find((one) => one.id === id);
    return test !== undefined && (await run(test)).status === TestStatus.Failed;
  };

  return {
    capabilities: () => ({ reloadEnvironment: true }),

    /** @returns {Promise<DryRunResult>} */
    async dryRun() {
      try {
        const results = [];
        for (const test of await load()) {
          stryker.currentTestId = test.id;
          results.push(await run(test));
        }
        delete stryker.currentTestId;
        const { mutantCoverage } = /** @type {InstrumenterContext} */ (stryker);
        return { status: DryRunStatus.Complete, tests: results, ...(mutantCoverage && { mutantCoverage }) };
      } catch (error) {
        return {
          status: DryRunStatus.Error,
          errorMessage: error instanceof Error ? (error.stack ?? "") : String(error),
        };
      }
    },

    /** @param {MutantRunOptions} options */
    async mutantRun(options) {
      const { activeMutant, mutantActivation, reloadEnvironment, hitLimit } = options;
      stryker.hitCount = hitLimit === undefined ? undefined : 0;
      stryker.hitLimit = hitLimit;
      stryker.activeMutant = mutantActivation === "static" ? activeMutant.id : undefined;
      let results;
      try {
        const loaded = reloadEnvironment || tests === undefined ? await load() : tests;
        stryker.activeMutant = activeMutant.id;
        results = await runUntilKilled(loaded, options);
        stryker.activeMutant = undefined;
        const killer = results.at(-1);
        if (
          killer?.status === TestStatus.Failed &&
          mutantActivation === "runtime" &&
          (await failsUnmutated(killer.id))
        ) {
          // An earlier mutant left something behind: judged again where nothing was left.
          const fresh = await load();
          stryker.activeMutant = activeMutant.id;
          results = await runUntilKilled(fresh, options);
        }
      } catch (error) {
        // Modules that no longer load make every test fail.
        const failure = { id: "load", name: "load", timeSpentMs: 0, failureMessage: String(error) };
        results = [{ ...failure, status: TestStatus.Failed }];
        tests = undefined;
      }
      stryker.activeMutant = undefined;
      const timeout = determineHitLimitReached(/** @type {InstrumenterContext} */ (stryker).hitCount, hitLimit);
      return toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests: results });
    },
  };
}
inProcessTestRunner.inject = /** @type {const} */ ([]);

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "in-process", inProcessTestRunner)];
