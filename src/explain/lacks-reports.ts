import type { Cell } from "../rollup/cell.js";

/** Whether reports are missing that can be counted: not those of its weights alone, nor of an own figure that is added. */
export function lacksReports({ evidence, coverage }: Cell): boolean {
  return evidence === "partial" && coverage.reported < coverage.expected;
}
