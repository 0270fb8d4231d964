// @ts-check
import { defineConfig } from "eslint/config";
import tsdoc from "eslint-plugin-tsdoc";
import tseslint from "typescript-eslint";
import { importDirection } from "./scripts/import-direction.js";

/**
 * Sources and tools alike.
 *
 * @type {import("eslint").Linter.RulesRecord}
 */
const everywhere = {
  // Numbers print as themselves.
  "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
  "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
  "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
  "@typescript-eslint/consistent-type-exports": "error",
  "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
  // A parameter used once can still say what a caller may pass, as in a phantom type.
  "@typescript-eslint/no-unnecessary-type-parameters": "off",
  // `() => void call()` and `() => call()` say the same to whoever passes a callback.
  "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
  // A problem without facts of its own is an empty object, and says so.
  "@typescript-eslint/no-generated-empty-object-type": "off",
  // `{ readonly [code: string]: … }` names what the key is; a Record does not.
  "@typescript-eslint/consistent-indexed-object-style": "off",
  eqeqeq: "error",
  "no-console": "error",
  "object-shorthand": "error",
  "prefer-template": "error",
};

/** Selectors of what a library of exact, repeatable figures does without. */
const restricted = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "Take the day from the caller: no hidden inputs.",
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: "Take the day from the caller: no hidden inputs.",
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "Take a seed from the caller: no hidden inputs.",
  },
  {
    selector: "ThrowStatement > NewExpression[callee.name='Error']",
    message: "Throw a RangeError or TypeError that shows the value, a ProblemsError, or assert.",
  },
  {
    selector:
      "ImportDeclaration[source.value='zod'] > :matches(ImportSpecifier[imported.name='z'], ImportDefaultSpecifier)",
    message: 'Write `import * as z from "zod"`: the named `z` cannot be shaken and is five times the size.',
  },
  { selector: "SwitchCase[test=null]", message: "Name every case: a missing one must not compile." },
  { selector: "ExportAllDeclaration", message: "Export by name." },
  { selector: "ExportDefaultDeclaration", message: "Export by name." },
];

export default defineConfig(
  { ignores: ["dist", "site", "coverage", "reports", ".stryker-tmp", "test/generated", "node_modules"] },
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
  },
  {
    files: ["**/*.{ts,js}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: [".size-limit.js"] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: everywhere,
  },
  {
    files: ["src/**/*.ts"],
    plugins: { tsdoc },
    rules: {
      "tsdoc/syntax": "error",
      "no-restricted-syntax": ["error", ...restricted],
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
    },
  },
  {
    // Where our own slips are thrown.
    files: ["src/internal/assert.ts"],
    rules: { "no-restricted-syntax": "off" },
  },
  ...importDirection(import.meta.dirname),
  {
    // JavaScript states a cast in a comment, which this rule does not see; tsc does.
    files: ["**/*.js"],
    rules: { "@typescript-eslint/no-unsafe-assignment": "off" },
  },
  {
    files: ["test/**/*.ts", "bench/**/*.ts"],
    rules: {
      // A test knows what it has just built; a wrong guess fails the test, which is its purpose.
      "@typescript-eslint/no-non-null-assertion": "off",
      // Bad input is handed in on purpose, from outside the types.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      // `expect(f).toThrow` and fast-check's generators pass methods about.
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/no-unnecessary-condition": "off",
    },
  },
  {
    // Type tests state expressions and call nothing.
    files: ["test/**/*.test-d.ts"],
    rules: { "@typescript-eslint/no-unused-expressions": "off", "@typescript-eslint/no-unused-vars": "off" },
  },
  {
    // Programs: they talk to a terminal, and their configuration files export by default because the tools ask for it.
    files: ["examples/**/*.ts", "bench/**/*.ts", "scripts/**/*.{ts,js}", "*.{js,ts}", ".*.js"],
    rules: { "no-console": "off" },
  },
);
