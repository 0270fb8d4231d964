export { apportion, APPORTIONMENT_METHODS, type ApportionmentMethod, type ApportionOptions } from "./apportion.js";
export type { PartWeights } from "./weights.js";
