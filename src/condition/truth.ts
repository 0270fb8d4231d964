/** What a question can come to: it holds, it does not, or the evidence to tell is missing. */
export type Truth = "true" | "false" | "unknown";

export function truthOf(holds: boolean): Truth {
  return holds ? "true" : "false";
}

/** All of them hold (Kleene): one that does not decides, whatever the unknown ones would be. */
export function allOf(truths: Iterable<Truth>): Truth {
  let found: Truth = "true";
  for (const truth of truths) {
    if (truth === "false") return "false";
    if (truth === "unknown") found = "unknown";
  }
  return found;
}

/** At least one holds (Kleene): one that does decides. */
export function anyOf(truths: Iterable<Truth>): Truth {
  return negationOf(allOf([...truths].map(negationOf)));
}

export function negationOf(truth: Truth): Truth {
  switch (truth) {
    case "true":
      return "false";
    case "false":
      return "true";
    case "unknown":
      return "unknown";
  }
}
