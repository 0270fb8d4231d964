import type { AmountInput } from "../model/amount-text.js";
import type { DistrictId, TargetId } from "../model/label.js";
import type { ApportionmentMethod } from "./apportion.js";
import type { PartWeights } from "./weights.js";

/** How a target comes to the districts: divided 分摊, passed on as it is or stricter, set one by one, or kept above. */
export const SHARE_KINDS = ["apportion", "same", "each", "keep"] as const;
/** One of {@link SHARE_KINDS}. */
export type ShareKind = (typeof SHARE_KINDS)[number];

/** A total divided in proportion, in whole steps that add up to it. Districts without a weight get no part. */
export interface ApportionedShare {
  readonly give: "apportion";
  readonly weights: PartWeights<DistrictId>;
  /** Every part is a whole number of these. */
  readonly step: AmountInput;
  /** What each part amounts to at the least; of a total below zero, how far below. */
  readonly minimum?: AmountInput;
  /** Default `largestRemainder`. */
  readonly method?: ApportionmentMethod;
}

/** The same for every district: a rate, a date, a goal; `raise` makes the bound so much stricter, whichever way that is. */
export interface SameShare {
  readonly give: "same";
  readonly raise?: AmountInput;
}

/** A bound whose values are written down: amounts, or levels of an ordinal metric. */
export type FixedBound =
  | { readonly atLeast: AmountInput }
  | { readonly atMost: AmountInput }
  | { readonly above: AmountInput }
  | { readonly below: AmountInput }
  | { readonly equals: AmountInput }
  | { readonly within: readonly [AmountInput, AmountInput] }
  | { readonly reach: AmountInput }
  | { readonly about: AmountInput; readonly tolerance?: AmountInput }
  | { readonly all: true };

/** A bound for each district that is named, set by hand. It may lie below the parent's: `reconcile` says so. */
export interface EachShare {
  readonly give: "each";
  readonly bounds: Readonly<Record<DistrictId, FixedBound>>;
}

/** The target stays with the plan that has it. */
export interface KeptShare {
  readonly give: "keep";
}

/** What becomes of one target when its plan is broken down. */
export type Share = ApportionedShare | SameShare | EachShare | KeptShare;

/** The rules of a breaking down: the user's own, as no document prints them. */
export interface CascadeRules {
  readonly targets: Readonly<Record<TargetId, Share>>;
  /** For targets without a rule of their own; absent, each of these is a problem. Groups need none: they go where their members go. */
  readonly otherwise?: Share;
}
