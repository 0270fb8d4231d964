import { districts as hubeiDistricts, plan as hubei } from "quality-plan/catalog/hubei-2011-2020";
import { districts as jiaxingDistricts, plan as jiaxing } from "quality-plan/catalog/jiaxing-2013";
import { districts as jinanDistricts, plan as jinan } from "quality-plan/catalog/jinan-2011-2020";
import { districts as shantouDistricts, plan as shantou } from "quality-plan/catalog/shantou-2013";
import { districts as wenzhouDistricts, plan as wenzhou } from "quality-plan/catalog/wenzhou-2011-2015";
import type { DistrictInput, Plan } from "quality-plan/model";

/** Every plan of the catalogue, in its order. */
export const plans: readonly Plan[] = [hubei, jiaxing, jinan, shantou, wenzhou];

/** The districts that each names, in the same order. */
export const districtsOfPlans: readonly (readonly DistrictInput[])[] = [
  hubeiDistricts,
  jiaxingDistricts,
  jinanDistricts,
  shantouDistricts,
  wenzhouDistricts,
];
