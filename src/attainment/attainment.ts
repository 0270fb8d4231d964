import type { Amount, Day, DistrictId, Period, TargetId } from "../model/label.js";
import type { Judgement } from "../model/observation.js";
import type { Coverage } from "../rollup/cell.js";
import type { PathForm } from "./path-form.js";
import type { Absence, NoEvidence } from "./reason.js";
import type { KnownStatus, Status, Tally } from "./status.js";
import type { AttainmentTrace } from "./trace.js";

/** The figures of an attainment that may be absent, each for a reason of its own. */
export const OPTIONAL_FIGURES = [
  "required",
  "margin",
  "completion",
  "progress",
  "expected",
  "pace",
  "forecast",
] as const;
/** One of {@link OPTIONAL_FIGURES}. */
export type OptionalFigure = (typeof OPTIONAL_FIGURES)[number];

/** The figures of a measured target, in amounts of a kind: exact fractions inside, text outside. */
export interface FiguresIn<Number> {
  /** What the target's measure comes to: the level, the change in units, the growth in percent. Of an ordinal metric the place of its level, 1 the worst. */
  readonly value: Number;
  /** What the bound asks for. */
  readonly required?: Number;
  /** How far inside the bound, in the measure's unit; negative is short of it. */
  readonly margin?: Number;
  /** 目标完成率: value ÷ required, turned over for a limit; 1 is complete. */
  readonly completion?: Number;
  /** (value − base) ÷ (required − base): the part of the way from the baseline that is done; not cut off at 0 or 1. */
  readonly progress?: Number;
  /** What the planned path from the baseline to the deadline asks for on the day of the value. */
  readonly expected?: Number;
  /** What has been done of what the path asks for by that day: 1 keeps to it, 0 stands still, below 0 it goes back. */
  readonly pace?: Number;
  /** What it comes to on the deadline day if it goes on as so far; not cut off at what the metric can be. */
  readonly forecast?: Number;
  /** The form of path by which `expected`, `pace` and `forecast` were worked out. */
  readonly path?: PathForm;
  /** Of an ordinal metric. */
  readonly level?: string;
  /** Of an ordinal metric. */
  readonly requiredLevel?: string;
  /** Of a milestone all of whose items are reached: the day of the last one. */
  readonly reachedOn?: Day;
  /** Why a figure is absent. */
  readonly absent: Readonly<Partial<Record<OptionalFigure, Absence>>>;
  /** The value is a root that does not end, cut off, and so is what follows from it; the status is decided on powers, exactly. */
  readonly cut?: true;
}

/** The figures of a measured target, as text. */
export interface Figures extends FiguresIn<Amount> {
  /** The figures whose decimal text had to be cut short, as fractions. */
  readonly exact?: Readonly<Partial<Record<"value" | OptionalFigure, string>>>;
}

interface AttainmentOfAnyKind {
  readonly target: TargetId;
  readonly district: DistrictId;
  readonly asOf: Day;
  /** The deadline, the last day of the window; absent where the window has no end. */
  readonly due?: Day;
  readonly trace: AttainmentTrace;
}

/** How a target that recurs stands in one of its periods. */
export interface PeriodStandingIn<Number> {
  readonly period: Period;
  readonly status: Status;
  /** Not everybody reported what the status follows from. */
  readonly provisional?: true;
  /** What the measure came to in it; absent where there is no evidence. */
  readonly value?: Number;
  /** Why there is no evidence; absent where there is some, and where an earlier period was read in its place. */
  readonly reason?: NoEvidence;
}

/** How a target on a metric stands in one district; of one that recurs, the figures are those of the period that decides. */
export type MeasuredAttainmentIn<AllFigures extends { readonly value: unknown }> = AttainmentOfAnyKind & {
  readonly kind: "measured";
  /** Of a target that recurs: each period that has begun. */
  readonly periods?: readonly PeriodStandingIn<AllFigures["value"]>[];
} & (
    | {
        readonly status: KnownStatus;
        /** Not everybody reported what the status follows from: the value, or the base it is compared or planned from. */
        readonly provisional: boolean;
        readonly coverage: Coverage;
        readonly figures: AllFigures;
      }
    | {
        readonly status: "no-evidence";
        readonly reason: NoEvidence;
        /** Reports still to come could make the target bind the district, which they now leave out. */
        readonly provisional?: true;
      }
  );

/** How a target stands that several districts must each satisfy: as all of them taken together. */
export type DistrictsAttainmentIn<AllFigures extends { readonly value: unknown }> = AttainmentOfAnyKind & {
  readonly kind: "districts";
  readonly status: Status;
  /** One of the members is, and could change how they stand together. */
  readonly provisional: boolean;
  readonly tally: Tally;
  /** Each district's own attainment. */
  readonly members: readonly MeasuredAttainmentIn<AllFigures>[];
};

/** How targets taken together stand. */
export type GroupAttainment = AttainmentOfAnyKind & {
  readonly kind: "group";
  readonly status: Status;
  readonly of: "all" | "any";
  /** One of the members is, and could change how they stand together. */
  readonly provisional: boolean;
  readonly tally: Tally;
  readonly members: readonly { readonly target: TargetId; readonly district: DistrictId; readonly status: Status }[];
};

/** How a goal without a measure stands: as somebody judged it, never as computed. */
export type JudgedAttainment = AttainmentOfAnyKind & { readonly kind: "judged" } & (
    | { readonly status: "met" | "missed"; readonly judgement: Judgement }
    | { readonly status: "unjudged" }
  );

/** How a target on a metric stands in one district, its figures as text. */
export type MeasuredAttainment = MeasuredAttainmentIn<Figures>;
/** How a target stands that several districts must each satisfy, their figures as text. */
export type DistrictsAttainment = DistrictsAttainmentIn<Figures>;

/**
 * How one target stands in one district as of a day, 目标完成情况: plain data. Figures can be read once `kind` is
 * `measured` and `status` is not `no-evidence`.
 */
export type Attainment = MeasuredAttainment | DistrictsAttainment | GroupAttainment | JudgedAttainment;
