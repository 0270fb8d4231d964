import { expect, test } from "vitest";
import { outcomeQuestions } from "../../src/assessment/outcome-questions.js";

test("what grades, gates, ranks and self-scores ask comes with its place", () => {
  const asked = (item: string) => ({ item, atLeast: "1" });
  expect(
    outcomeQuestions({
      grades: [
        { id: "A", atLeast: "90" },
        { id: "B", when: asked("b") },
      ],
      gates: [{ id: "g", for: "A", needs: asked("g"), otherwise: "B", reason: "r" }],
      ranking: { ties: "1224", then: [{ item: "p" }, { item: "q" }] },
      selfGap: { between: ["self", "check"], above: "10" },
    }),
  ).toEqual({
    conditions: [
      { is: asked("b"), path: ["grades", 1, "when"] },
      { is: asked("g"), path: ["gates", 0, "needs"] },
    ],
    amounts: [
      { is: { item: "p" }, path: ["ranking", "then", 0] },
      { is: { item: "q" }, path: ["ranking", "then", 1] },
      { is: "10", path: ["selfGap", "above"] },
    ],
  });
  expect(outcomeQuestions({})).toEqual({ conditions: [], amounts: [] });
  expect(outcomeQuestions({ ranking: { ties: "1224" } })).toEqual({ conditions: [], amounts: [] });
});
