/** The document asks for 一批, a number of things it does not state: a goal for people to judge. */
export const noFigure = { zh: "“一批”没有数量。", en: "一批 (a number of) gives no figure." } as const;
