import { plan as hubei } from "quality-plan/catalog/hubei-2011-2020";
import { plan as jiaxing } from "quality-plan/catalog/jiaxing-2013";
import { plan as jinan } from "quality-plan/catalog/jinan-2011-2020";
import { plan as shantou } from "quality-plan/catalog/shantou-2013";
import { plan as wenzhou } from "quality-plan/catalog/wenzhou-2011-2015";
import type { Plan } from "quality-plan/model";

/** Every plan of the catalogue, in its order. */
export const plans: readonly Plan[] = [hubei, jiaxing, jinan, shantou, wenzhou];
