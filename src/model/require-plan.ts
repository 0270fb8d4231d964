import { PLAN_FORMAT, type Plan } from "./plan.js";
import { isList, shown } from "./problem.js";

/** A value as an error shows it: a text in quotes. */
export function given(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(shown(value)) : shown(value);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !isList(value);
}

/**
 * A plan that never was checked, or a check's result that was not opened, would be tripped over somewhere inside.
 *
 * @throws TypeError when it is no plan
 */
export function requirePlan(name: string, value: unknown): void {
  if (isPlan(value)) {
    requireParts(name, value);
    return;
  }
  if (isObject(value) && typeof value["ok"] === "boolean")
    throw new TypeError(`${name}: is what a check gave, not yet opened; accepted: its value, once ok is true`);
  throw new TypeError(
    `${name}: ${given(value)} is no plan; accepted: what parsePlan gave, or the value that checkPlan did`,
  );
}

const PARTS = { domains: "domain", agencies: "agency", metrics: "metric", targets: "target", tasks: "task" } as const;

/** A plan that was put together again from checked parts may hold what is none. */
function requireParts(name: string, plan: Plan): void {
  for (const [list, noun] of Object.entries(PARTS)) {
    const parts: unknown = plan[list as keyof typeof PARTS];
    if (parts === undefined) continue;
    requireList(`${name}: ${list}`, parts, list);
    const at = parts.findIndex((part) => !isObject(part) || typeof part["id"] !== "string");
    if (at < 0) continue;
    throw new TypeError(
      `${name}: ${list}[${String(at)}]: ${given(parts[at])} is no ${noun}; accepted: what parsePlan gave, or the value that checkPlan did`,
    );
  }
}

function isPlan(value: unknown): value is Plan {
  return isObject(value) && value["format"] === PLAN_FORMAT && isList(value["metrics"]) && isList(value["targets"]);
}

/** @throws TypeError when it is no list of plans */
export function requirePlans(name: string, value: unknown): void {
  requireList(name, value, "plans");
  value.forEach((plan, at) => {
    requirePlan(`${name}[${String(at)}]`, plan);
  });
}

/** @throws TypeError when it is no list */
export function requireList(name: string, value: unknown, of: string): asserts value is readonly unknown[] {
  if (isList(value)) return;
  if (isObject(value) && typeof value["ok"] === "boolean")
    throw new TypeError(`${name}: is what a check gave, not yet opened; accepted: its value, once ok is true`);
  throw new TypeError(`${name}: ${given(value)} is no list; accepted: a list of ${of}`);
}

export function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}

/** @throws TypeError when nothing can be read of them one after the other */
export function requireRows(value: unknown): void {
  if (isIterable(value)) return;
  throw new TypeError(`rows: ${given(value)} are no rows; accepted: a list of rows, or whatever gives them one by one`);
}
