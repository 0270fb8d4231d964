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
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { build } from "esbuild";
import fc from "fast-check";
import { collectTests } from "./collect-tests.js";

/**
 * A runner for Stryker that keeps all tests loaded in one process. Most tests here are pure functions of a few milliseconds,
 * and a run of vitest costs hundreds for each mutant to start: ten thousand mutants then take a day, and here minutes.
 *
 * Each test file is bundled once with the part of src/ that it uses, as Stryker has written its mutants into it. To load a file is
 * a test of its own, the first of the file: a mutant that is reached while modules load (a constant's value, a fixture at the top
 * of a file) has that file loaded anew with the mutant in it, and its tests run but the long ones, which work for themselves.
 * The quickest tests are tried first.
 *
 * @import { DryRunResult, MutantRunOptions, TestResult, TestRunner } from "@stryker-mutator/api/test-runner"
 * @import { InstrumenterContext } from "@stryker-mutator/api/core"
 * @import { CollectedTest } from "./collect-tests.js"
 */

const { MUTATION_TESTS: judges = "internal", MUTATION_LAWS: laws = "yes" } = process.env;

// Each mutant meets every law: a few dozen cases of each find what a thousand would, in a fraction of the time. The seed
// is fixed, so that a mutant is killed or survives the same way twice.
process.env["LAW_RUNS"] ??= "30";
fc.configureGlobal({ numRuns: Number(process.env["LAW_RUNS"]), seed: 20_130_617 });

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

/**
 * Each test file and what it imports as one function of `require`, not yet evaluated.
 *
 * @returns {Promise<Map<string, Script>>}
 */
async function bundled() {
  const { outputFiles } = await build({
    entryPoints: testFiles().map((file) => ({ in: file, out: file })),
    // Not the folder that esbuild was loaded in, which is its own default.
    absWorkingDir: process.cwd(),
    outdir: ".",
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
        name: "original-places",
        setup(bundle) {
          bundle.onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, async ({ path }) => {
            const text = await readFile(path, "utf8");
            // Stryker works on a copy in a folder of its own; what lies beside the project lies beside the original only.
            const original = pathToFileURL(path.replace(/\.stryker-tmp[\\/][^\\/]+[\\/]/, "")).href;
            return { contents: text.replaceAll("import.meta.url", JSON.stringify(original)), loader: "ts" };
          });
        },
      },
    ],
  });
  return new Map(
    outputFiles.map(({ path, text }) => {
      const file = relative(process.cwd(), path).replace(/\.js$/, "");
      return [file, new Script(`(function (require, module, exports) {${text}\n})`, { filename: path })];
    }),
  );
}

/** @type {(() => unknown)[]} */
const bodies = [];
Object.assign(globalThis, { nextTestBody: () => bodies.pop()?.() });
const CALL = new Script("nextTestBody()");

/**
 * A mutant that never ends is stopped here, so that what is loaded can stay so.
 *
 * @param {() => unknown} body
 * @param {number} timeout milliseconds
 */
function withinTime(body, timeout) {
  bodies.push(body);
  return /** @type {unknown} */ (CALL.runInThisContext({ timeout: Math.ceil(timeout) }));
}

const isTimeout = (/** @type {unknown} */ error) =>
  error instanceof Error && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";

const LOADING = "is loaded";
/** Milliseconds from which on a test counts as long. */
const LONG = 250;

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
  /** @type {Map<string, Script>} */
  let scripts = new Map();
  /** Tests that the mutant on keeps from ending. @type {Set<string>} */
  const endless = new Set();
  /** What each file holds where no mutant is on. @type {Map<string, readonly CollectedTest[]>} */
  const clean = new Map();

  const load = (/** @type {string} */ file) => {
    const evaluate = /** @type {(...args: unknown[]) => void} */ (scripts.get(file)?.runInThisContext());
    return collectTests(file, (vitest) => {
      const module = { exports: {} };
      const imported = (/** @type {string} */ name) =>
        name === "vitest" ? vitest : /** @type {unknown} */ (require(name));
      evaluate(imported, module, module.exports);
    });
  };

  const testsOf = (/** @type {string} */ file) => {
    const tests = clean.get(file) ?? load(file);
    clean.set(file, tests);
    return tests;
  };

  /**
   * @param {string} id
   * @param {() => unknown} body
   * @returns {Promise<TestResult>}
   */
  const run = async (id, body) => {
    const start = performance.now();
    /** @type {{ status: TestStatus.Success } | { status: TestStatus.Failed, failureMessage: string }} */
    let outcome = { status: TestStatus.Success };
    try {
      // Long enough for a machine that is busy otherwise.
      await withinTime(body, 3000 + 20 * (milliseconds.get(id) ?? 1000));
    } catch (error) {
      if (isTimeout(error)) endless.add(id);
      outcome = { status: TestStatus.Failed, failureMessage: error instanceof Error ? error.message : String(error) };
    }
    const timeSpentMs = performance.now() - start;
    if (outcome.status === TestStatus.Success || !milliseconds.has(id)) milliseconds.set(id, timeSpentMs);
    return { id, name: id, timeSpentMs, ...outcome };
  };
  const quickestFirst = (/** @type {{ id: string }} */ a, /** @type {{ id: string }} */ b) =>
    (milliseconds.get(a.id) ?? 0) - (milliseconds.get(b.id) ?? 0);

  /**
   * @param {MutantRunOptions} options
   * @returns {Promise<TestResult[]>}
   */
  const runUntilKilled = async ({ activeMutant, testFilter, disableBail }) => {
    const asked = testFilter && new Set(testFilter);
    const files = [...scripts.keys()];
    stryker.activeMutant = undefined;
    const tests = files.flatMap(testsOf).filter(({ id }) => asked?.has(id) ?? true);
    /** @type {TestResult[]} */
    const results = [];
    stryker.activeMutant = activeMutant.id;
    for (const { id, body } of tests.toSorted(quickestFirst)) {
      const result = await run(id, body);
      results.push(result);
      if (result.status === TestStatus.Failed && !disableBail) return results;
    }
    const reloaded = files
      .map((file) => ({ file, id: `${file} > ${LOADING}` }))
      .filter(({ id }) => asked?.has(id) ?? true);
    for (const { file, id } of reloaded.toSorted(quickestFirst)) {
      const whole = await run(id, async () => {
        for (const { id: test, body } of load(file)) if ((milliseconds.get(test) ?? 0) < LONG) await body();
      });
      results.push(whole);
      if (whole.status === TestStatus.Failed && !disableBail) return results;
    }
    return results;
  };

  /** Whether a mutant before this one has left something behind that makes the test fail. */
  const failsUnmutated = async (/** @type {string} */ id) => {
    const test = [...clean.values()].flat().find((one) => one.id === id);
    return test !== undefined && (await run(id, test.body)).status === TestStatus.Failed;
  };

  return {
    capabilities: () => ({ reloadEnvironment: true }),

    async init() {
      scripts = await bundled();
    },

    /** @returns {Promise<DryRunResult>} */
    async dryRun() {
      try {
        const results = [];
        for (const file of scripts.keys()) {
          const id = (stryker.currentTestId = `${file} > ${LOADING}`);
          const loaded = await run(id, () => testsOf(file));
          results.push(loaded);
          let spent = loaded.timeSpentMs;
          for (const test of testsOf(file)) {
            stryker.currentTestId = test.id;
            const result = await run(test.id, test.body);
            results.push(result);
            spent += result.timeSpentMs;
          }
          // To try a mutant that is reached while the file loads, all its tests are run.
          loaded.timeSpentMs = spent;
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
      const { hitLimit } = options;
      stryker.hitCount = hitLimit === undefined ? undefined : 0;
      stryker.hitLimit = hitLimit;
      endless.clear();
      let results = await runUntilKilled(options);
      stryker.activeMutant = undefined;
      if (endless.size > 0) {
        // It was stopped in the middle of something.
        clean.clear();
        return { status: MutantRunStatus.Timeout };
      }
      const killer = results.at(-1);
      if (killer?.status === TestStatus.Failed && (await failsUnmutated(killer.id))) {
        // Judged again where nothing was left behind.
        clean.clear();
        results = await runUntilKilled(options);
        stryker.activeMutant = undefined;
      }
      const timeout = determineHitLimitReached(/** @type {InstrumenterContext} */ (stryker).hitCount, hitLimit);
      return toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests: results });
    },
  };
}
inProcessTestRunner.inject = /** @type {const} */ ([]);

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "in-process", inProcessTestRunner)];
