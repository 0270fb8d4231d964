// @ts-check
import { format } from "node:util";
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  customMatchers,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from "@vitest/expect";
import * as chai from "chai";

/**
 * A test that can be run again and again.
 *
 * @typedef {object} CollectedTest
 * @property {string} id its file, the names of its groups, its name
 * @property {() => unknown} body what throws, or gives a promise that fails, where the test fails
 */

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
const shared = /** @type {Record<symbol, object>} */ (/** @type {unknown} */ (globalThis));
const expect = Object.assign(
  (/** @type {unknown} */ value, /** @type {string | undefined} */ message) => chai.expect(value, message),
  chai.expect,
  shared[ASYMMETRIC_MATCHERS_OBJECT],
);
shared[GLOBAL_EXPECT] = expect;
setState({ assertionCalls: 0 }, /** @type {never} */ (expect));
// chai's own type knows nothing of what the plugins have added to it.
const extended = /** @type {{ extend: (expect: unknown, matchers: unknown) => void }} */ (
  /** @type {unknown} */ (chai.expect)
);
extended.extend(expect, customMatchers);

/**
 * The tests of a file that `load` names with the part of vitest it is given: the tests of mutated folders need no more of it, and what
 * they would miss is undefined, so that they fail.
 *
 * @param {string} file
 * @param {(vitest: unknown) => void} load
 * @returns {readonly CollectedTest[]}
 */
export function collectTests(file, load) {
  /** @type {CollectedTest[]} */
  const tests = [];
  /** @type {Set<string>} */
  const ids = new Set();
  /** @type {string[]} */
  const groups = [];

  const test = (/** @type {string} */ name, /** @type {() => unknown} */ body) => {
    const plain = [file, ...groups, name].join(" > ");
    let id = plain;
    for (let n = 2; ids.has(id); n++) id = `${plain} (${n})`;
    ids.add(id);
    tests.push({ id, body });
  };
  const describe = (/** @type {string} */ name, /** @type {() => void} */ body) => {
    groups.push(name);
    body();
    groups.pop();
  };
  const each =
    (/** @type {(name: string, body: () => unknown) => void} */ one) =>
    (/** @type {readonly unknown[]} */ cases) =>
    (/** @type {string} */ name, /** @type {(...args: unknown[]) => unknown} */ body) => {
      // As vitest has it: a list of cases is one of lists of arguments only where all of them are lists.
      const ofArguments = cases.every((item) => Array.isArray(item));
      for (const item of cases) {
        const args = ofArguments ? /** @type {unknown[]} */ (item) : [item];
        one(format(name, ...args), () => body(...args));
      }
    };

  load({
    expect,
    test: Object.assign(test, { each: each(test) }),
    it: Object.assign(test, { each: each(test) }),
    describe: Object.assign(describe, {
      each: each(describe),
      runIf: (/** @type {boolean} */ wanted) => (wanted ? describe : () => undefined),
    }),
  });
  return tests;
}
