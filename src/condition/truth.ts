/** What a question can come to: it holds, it does not, or the evidence to tell is missing. */
export type Truth = "true" | "false" | "unknown";

/** A truth, and why it is unknown. */
export interface Verdict<Why> {
  readonly truth: Truth;
  readonly missing?: Why;
}

export function truthOf(holds: boolean): Truth {
  return holds ? "true" : "false";
}

/** All of them hold (Kleene): one that does not decides, whatever the unknown ones would be. */
export function allOf<Why>(verdicts: Iterable<Verdict<Why>>): Verdict<Why> {
  let found: Verdict<Why> = { truth: "true" };
  for (const verdict of verdicts) {
    if (verdict.truth === "false") return verdict;
    if (found.truth === "true") found = verdict;
  }
  return found;
}

/** At least one holds (Kleene): one that does decides. */
export function anyOf<Why>(verdicts: Iterable<Verdict<Why>>): Verdict<Why> {
  return negationOf(allOf([...verdicts].map((verdict) => negationOf(verdict))));
}

export function negationOf<Why>(verdict: Verdict<Why>): Verdict<Why> {
  switch (verdict.truth) {
    case "true":
      return { truth: "false" };
    case "false":
      return { truth: "true" };
    case "unknown":
      return verdict;
  }
}
