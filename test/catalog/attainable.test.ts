import { catalog } from "quality-plan/catalog";
import { describe, expect, it } from "vitest";
import { oneSidedTargets, statusesWithoutEvidence } from "./made-up-evidence.js";
import { plans } from "./plans.js";

it("every plan of the catalogue is here", () => {
  expect(plans.map(({ id }) => id)).toEqual(catalog.map(({ id }) => id));
});

describe.each(plans.map((plan) => [plan.id, plan] as const))("every target of %s", (_, plan) => {
  it("is met by a made-up history and missed by another", () => {
    expect(oneSidedTargets(plan)).toEqual([]);
  });

  it("is decided by nothing without evidence", () => {
    const undecided = new Set(statusesWithoutEvidence(plan));
    expect([...undecided].filter((status) => status !== "no-evidence" && status !== "unjudged")).toEqual([]);
  });
});
