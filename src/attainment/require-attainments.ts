import { given, isObject, requireList } from "../model/require-plan.js";

/** @throws TypeError when it is no list of attainments, such as one attainment alone */
export function requireAttainments(name: string, value: unknown): void {
  requireList(name, value, "attainments");
  const none = value.findIndex((one) => !isObject(one) || typeof one["target"] !== "string" || !("status" in one));
  if (none >= 0)
    throw new TypeError(`${name}[${String(none)}]: ${given(value[none])} is no attainment; accepted: what attain gave`);
}
