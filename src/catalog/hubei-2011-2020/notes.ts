/** No figure, so no target to measure: a goal for people to judge. */
export const noFigure = { zh: "没有数量。", en: "No figure is given." } as const;

/** 一批: a number of things that is not stated. */
export const aNumberOf = { zh: "“一批”没有数量。", en: "一批 (a number of) gives no figure." } as const;

/** A system is built by degrees. */
export const bySystem = {
  zh: "体系建成以何为准,原文未写。",
  en: "What counts as the system being there is not said.",
} as const;

/** A count of what is set up or fostered, with no word on those there were before. */
export const earlierOnes = {
  zh: "读作规划期内的数,是流量;以前已有的是否计入,原文未写。",
  en: "Read as what is done in the plan's period, a flow; whether earlier ones count is not said.",
} as const;
