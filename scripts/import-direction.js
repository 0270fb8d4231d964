// @ts-check
import { createNodeResolver, importX } from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";

// The folders of src/ in the order in which data walks through them: each may import those before it, none after it.
const ORDER = [
  "internal",
  "model",
  "observations",
  "condition",
  "register",
  "rollup",
  "methods",
  "attainment",
  "assessment",
  "decomposition",
  "explain",
  "report",
  "interop",
];

// Who only computes must not ship a validator, so these folders read no schema: zod lives in the files that check.
const ENGINES = [
  "observations",
  "condition",
  "register",
  "rollup",
  "methods",
  "attainment",
  "assessment",
  "decomposition",
];
const CHECKS = ["src/**/*.schema.ts", "src/**/check-*.ts"];

const outside = ["catalog", "index.ts"];

const zones = [
  ...ORDER.map((folder, at) => ({
    target: `./src/${folder}`,
    from: [...ORDER.slice(at + 1), ...outside].map((later) => `./src/${later}`),
    message: `src/${folder} comes before it: imports run ${ORDER.join(" ← ")}.`,
  })),
  {
    target: "./src/decomposition",
    from: ["observations", "condition", "register", "rollup", "attainment", "assessment"].map(
      (engine) => `./src/${engine}`,
    ),
    message: "src/decomposition divides plans, not figures: of the engines it needs none.",
  },
  {
    target: "./src/methods",
    from: ["observations", "rollup", "condition"].map((engine) => `./src/${engine}`),
    message: "src/methods works on amounts that are handed in: of the engines it needs none.",
  },
  {
    target: "./src/catalog",
    from: "./src",
    except: ["./catalog", "./model"],
    message: "src/catalog is data and sees src/model alone.",
  },
  {
    target: "./src/index.ts",
    from: "./src/catalog",
    message: "The catalogue has a subpath of its own; the main entry leaves it out.",
  },
];

const noNode = [
  { regex: "^node:", message: "The library runs in browsers too." },
  { regex: "^quality-plan", message: "Inside src/, import the file itself." },
];

/**
 * The import direction of the house that stands at `basePath`, for eslint.config.js and for its own test.
 *
 * @param {string} basePath
 * @returns {import("eslint").Linter.Config[]}
 */
export const importDirection = (basePath) => [
  {
    files: ["src/**/*.ts"],
    languageOptions: { parser: /** @type {import("eslint").Linter.Parser} */ (tseslint.parser) },
    plugins: { "import-x": /** @type {import("eslint").ESLint.Plugin} */ (/** @type {unknown} */ (importX)) },
    settings: {
      "import-x/extensions": [".ts", ".js"],
      "import-x/parsers": { "@typescript-eslint/parser": [".ts"] },
      "import-x/resolver-next": [
        createNodeResolver({ extensions: [".ts", ".js"], extensionAlias: { ".js": [".ts", ".js"] } }),
      ],
    },
    rules: {
      "import-x/no-cycle": ["error", { ignoreExternal: true }],
      "import-x/no-self-import": "error",
      "import-x/no-unresolved": "off",
      "import-x/no-restricted-paths": ["error", { basePath, zones }],
      "no-restricted-imports": ["error", { patterns: noNode }],
    },
  },
  {
    files: ENGINES.map((folder) => `src/${folder}/**/*.ts`),
    ignores: CHECKS,
    rules: {
      "no-restricted-imports": [
        "error",
        {
          paths: [{ name: "zod", message: "An engine ships no validator: check in a *.schema.ts or check-*.ts file." }],
          patterns: [
            ...noNode,
            {
              regex: "(\\.schema|/check-[^/]*|/model/index|/model/schema)(\\.js|\\.ts)?$",
              message: "An engine ships no validator: import the noun's own file.",
            },
          ],
        },
      ],
    },
  },
];
