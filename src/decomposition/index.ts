/**
 * Breaking a plan down 层层分解 to districts or departments, and finding what does not come out.
 *
 * @packageDocumentation
 */

export { apportion, APPORTIONMENT_METHODS, type ApportionmentMethod, type ApportionOptions } from "./apportion.js";
export { cascade } from "./cascade.js";
export { type AgencyOptions, cascadeByAgency } from "./cascade-by-agency.js";
export { reconcile } from "./reconcile.js";
export {
  type ApportionedShare,
  type CascadeRules,
  type EachShare,
  type FixedBound,
  type KeptShare,
  type SameShare,
  type Share,
  SHARE_KINDS,
  type ShareKind,
} from "./share.js";
export type { PartWeights } from "./weights.js";
