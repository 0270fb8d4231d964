declare const noun: unique symbol;
declare const proof: unique symbol;

/** A string that says what it labels: any string passes, two kinds never mix. */
export type Label<Noun extends string> = string & { readonly [noun]?: Noun };

/** The mark of data that has been checked: only `check…` and `parse…` make it. It exists in types alone. */
export interface Proven<Noun extends string> {
  readonly [proof]: Noun;
}

/** Id of a {@link Plan}. */
export type PlanId = Label<"plan">;
/** Id of a {@link Metric}, one plan's own. */
export type MetricId = Label<"metric">;
/** Id of a {@link Target}, one plan's own. */
export type TargetId = Label<"target">;
/** Id of a {@link Task}, one plan's own. */
export type TaskId = Label<"task">;
/** Id of an {@link Agency}, one plan's own. */
export type AgencyId = Label<"agency">;
/** Id of a {@link Domain}: `product`, `engineering`, `service`, `environment` or a plan's own. */
export type DomainId = Label<"domain">;
/** Id of a district: any string, GB/T 2260 codes by convention. */
export type DistrictId = Label<"district">;
/** Id of a {@link Register}. */
export type RegisterId = Label<"register">;
/** Id of an assessment scheme. */
export type SchemeId = Label<"scheme">;
/** Id of an item or section of a scheme. */
export type ItemId = Label<"item">;
/** Id of a grade of a scheme. */
export type GradeId = Label<"grade">;
/** Id of a source of scores in a scheme: self, department, third party. */
export type SourceId = Label<"source">;
/** A calendar day, `2013-06-17`; never a `Date`. */
export type Day = Label<"day">;
/** A stretch of days: `2013`, `2013-H1`, `2013-Q2`, `2013-06`, `2013-06-17`, `2011/2020`, `../2025`. A day is one too. */
export type Period = Label<"period" | "day">;
/** An amount in plain notation, `"94"` or `"-3.5"`; in data also a fraction of whole numbers, `"2/3"`. */
export type Amount = Label<"amount">;
