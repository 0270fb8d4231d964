import type { Plan } from "quality-plan/model";
import type { Documents } from "./documents.js";
import { type ExampleDay, madeUpDocuments } from "./made-up.js";
import { PLACES } from "./places.js";

/** A published plan to set out from, loaded when it is chosen. */
export interface Example {
  readonly id: string;
  readonly name: Readonly<Record<"zh" | "en", string>>;
  readonly day: ExampleDay;
  readonly load: () => Promise<{ readonly plan: Plan }>;
}

/** The plans of the catalogue, and when each is looked at. */
export const EXAMPLES: readonly Example[] = [
  {
    id: "jiaxing-2013",
    name: { zh: "嘉兴市 2013", en: "Jiaxing 2013" },
    day: { asOf: "2014-01-31", year: 2013 },
    load: () => import("quality-plan/catalog/jiaxing-2013"),
  },
  {
    id: "hubei-2011-2020",
    name: { zh: "湖北省 2011—2020", en: "Hubei 2011–2020" },
    day: { asOf: "2016-03-31", year: 2015 },
    load: () => import("quality-plan/catalog/hubei-2011-2020"),
  },
  {
    id: "jinan-2011-2020",
    name: { zh: "福州市晋安区 2011—2020", en: "Jin'an, Fuzhou 2011–2020" },
    day: { asOf: "2016-03-31", year: 2015 },
    load: () => import("quality-plan/catalog/jinan-2011-2020"),
  },
  {
    id: "shantou-2013",
    name: { zh: "汕头市 2013", en: "Shantou 2013" },
    day: { asOf: "2014-01-31", year: 2013 },
    load: () => import("quality-plan/catalog/shantou-2013"),
  },
  {
    id: "wenzhou-2011-2015",
    name: { zh: "温州市 2011—2015", en: "Wenzhou 2011–2015" },
    day: { asOf: "2014-03-31", year: 2013 },
    load: () => import("quality-plan/catalog/wenzhou-2011-2015"),
  },
];

/** The texts of an example as one finds them. */
export async function documentsOf({ id, day, load }: Example): Promise<Documents> {
  const places = PLACES[id];
  if (places === undefined) throw new RangeError(`${id} has no places`);
  const { plan } = await load();
  return madeUpDocuments(plan, places, day);
}
