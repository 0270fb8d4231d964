/** Something that is set up, issued or begun once: the one form in which this document asks for a result. */
export const milestone = {
  kind: "milestone",
  unit: { zh: "项", en: "items" },
  direction: "up",
} as const;
