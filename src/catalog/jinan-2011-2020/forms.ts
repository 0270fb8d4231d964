/** Something that is set up, issued, drawn up or won once. */
export const milestone = {
  kind: "milestone",
  unit: { zh: "项", en: "items" },
  direction: "up",
} as const;

/** A part of a whole, in percent. */
export const share = {
  kind: "ratio",
  per: "100",
  share: true,
  unit: "%",
  direction: "up",
} as const;

/** The document asks for 一批, a number of things it does not state: a goal for people to judge. */
export const noFigure = { zh: "“一批”没有数量。", en: "一批 (a number of) gives no figure." } as const;
