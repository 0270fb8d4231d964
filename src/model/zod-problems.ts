import type * as z from "zod";
import { foreignName, isForeign } from "./check-json.js";
import { type Path, type Problem, type ProblemCode, type ProblemFacts, shown } from "./problem.js";

/** A problem without its place, as a schema of ours raises it. */
export type Fault = { readonly [Code in ProblemCode]: { readonly code: Code } & ProblemFacts[Code] }[ProblemCode];

/** How a schema of ours raises a fault, at the value it reads or at a place below it. */
export function raise(context: z.core.$RefinementCtx, fault: Fault, path: Path = []): void {
  context.addIssue({ code: "custom", path: [...path], params: { fault } });
}

/** A value as a problem shows it, also one that JSON does not know. */
export function given(value: unknown): string {
  return isForeign(value) ? foreignName(value) : shown(value);
}

/** The one place where zod's issues become problems. `data` is what was read; `at` is where it stands. */
export function problemsFrom(issues: readonly z.core.$ZodIssue[], data: unknown, at: Path): readonly Problem[] {
  return issues.flatMap((issue) => problemsOf(issue, data, at));
}

function problemsOf(issue: z.core.$ZodIssue, data: unknown, at: Path): readonly Problem[] {
  const inside = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
  const path = [...at, ...inside];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ code: "unknown-key", key: shown(key), path: [...path, key] }));
  }
  const key = inside.at(-1);
  if (typeof key === "string" && !hasKey(valueAt(data, inside.slice(0, -1)), key)) {
    return [{ code: "missing-key", key, path }];
  }
  return [{ ...faultOf(issue, valueAt(data, inside)), path }];
}

function faultOf(issue: z.core.$ZodIssue, value: unknown): Fault {
  switch (issue.code) {
    case "custom":
      return faultIn(issue) ?? { code: "wrong-shape", expected: "other", given: given(value) };
    case "invalid_type":
      return { code: "wrong-shape", expected: SHAPES[issue.expected] ?? issue.expected, given: given(value) };
    case "invalid_value":
      return wordFault(issue.values, value);
    case "invalid_union":
      return wordFault("options" in issue && Array.isArray(issue.options) ? issue.options : [], value);
    case "too_small":
      return issue.origin === "array" && value instanceof Array && value.length === 0
        ? { code: "empty-list" }
        : { code: "wrong-shape", expected: `list of ${String(issue.minimum)}`, given: given(value) };
    case "too_big":
      return { code: "wrong-shape", expected: `list of ${String(issue.maximum)}`, given: given(value) };
    case "invalid_key": {
      // What is wrong with the key itself, and not with the value that stands there.
      const [first] = issue.issues;
      return first === undefined ? { code: "empty-text" } : faultOf(first, issue.path.at(-1));
    }
    case "invalid_format":
    case "not_multiple_of":
    case "unrecognized_keys":
    case "invalid_element":
      return { code: "wrong-shape", expected: "other", given: given(value) };
  }
}

const SHAPES: Readonly<Record<string, string>> = {
  string: "text",
  object: "object",
  record: "object",
  array: "list",
  tuple: "list",
};

function wordFault(allowed: readonly unknown[], value: unknown): Fault {
  const words = allowed.map(String);
  return typeof value === "string" && allowed.some((word) => typeof word === "string")
    ? { code: "unknown-word", given: shown(value), allowed: words }
    : { code: "wrong-shape", expected: words.join(" | "), given: given(value) };
}

function faultIn(issue: z.core.$ZodIssueCustom): Fault | undefined {
  // Only `raise` puts it there.
  return issue.params?.["fault"] as Fault | undefined;
}

function hasKey(value: unknown, key: string): boolean {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key);
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      hasKey(value, String(step)) ? (value as Readonly<Record<string | number, unknown>>)[step] : undefined,
    data,
  );
}
