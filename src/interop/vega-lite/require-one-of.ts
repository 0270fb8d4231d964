import { given, isObject } from "../../model/require-plan.js";

/** @throws TypeError when a result does not even say of which kind it is */
export function requireOneOf(
  name: string,
  value: unknown,
  kindOf: (value: Readonly<Record<string, unknown>>) => unknown,
  accepted: string,
): void {
  if (isObject(value) && typeof kindOf(value) === "string") return;
  throw new TypeError(`${name}: ${given(value)} is none; accepted: ${accepted}`);
}
