/**
 * What published plans there are, without loading any.
 *
 * @packageDocumentation
 */

import type { DistrictId, Period, PlanId } from "../model/label.js";
import type { Text } from "../model/text.js";

/** What a plan of the catalogue holds, known without loading it. */
export interface CatalogEntry {
  /** The plan's id, and the last part of its subpath: `quality-plan/catalog/<id>`. */
  readonly id: PlanId;
  /** The document's title. */
  readonly title: Text;
  /** The district whose plan it is. */
  readonly district: DistrictId;
  readonly period: Period;
  /** How many bodies are named with a duty. */
  readonly agencies: number;
  /** How many numbered tasks the document has; parts without a number of their own are not counted. */
  readonly tasks: number;
  /** How many targets of each kind; `measured` counts the members of groups too. */
  readonly targets: {
    readonly measured: number;
    readonly group: number;
    readonly judged: number;
  };
}

/**
 * The published plans this package carries as data, in the order of their ids. Each loads from a subpath of its own, so
 * an application ships only the plans it imports.
 *
 * @example
 * ```ts
 * import { catalog } from "quality-plan/catalog";
 *
 * const jiaxing = catalog.find((entry) => entry.id === "jiaxing-2013");
 * jiaxing?.tasks; // => 27
 * jiaxing?.targets.measured; // => 53
 * ```
 */
export const catalog: readonly CatalogEntry[] = [
  {
    id: "hubei-2011-2020",
    title: {
      zh: "湖北省质量兴省战略发展纲要(2011—2020年)",
      en: "Hubei: Outline of the Strategy of a Province Thriving on Quality, 2011–2020",
    },
    district: "420000",
    period: "2011/2020",
    agencies: 18,
    tasks: 39,
    targets: { measured: 54, group: 0, judged: 100 },
  },
  {
    id: "jiaxing-2013",
    title: { zh: "2013年质量强市建设行动要点", en: "Jiaxing: Key Actions for Building a City of Quality, 2013" },
    district: "330400",
    period: "2013",
    agencies: 22,
    tasks: 27,
    targets: { measured: 53, group: 1, judged: 28 },
  },
  {
    id: "jinan-2011-2020",
    title: {
      zh: "福州市晋安区人民政府关于贯彻质量发展纲要(2011—2020年)建设质量强区的实施意见",
      en: "Jin'an District, Fuzhou: Opinions on Building a District of Quality, 2011–2020",
    },
    district: "350111",
    period: "2011/2020",
    agencies: 25,
    tasks: 22,
    targets: { measured: 46, group: 0, judged: 45 },
  },
  {
    id: "shantou-2013",
    title: {
      zh: "汕头市贯彻实施质量发展纲要2013年重点行动计划",
      en: "Shantou: Key Action Plan of 2013 for Carrying out the Outline of Quality Development",
    },
    district: "440500",
    period: "2013",
    agencies: 26,
    tasks: 23,
    targets: { measured: 12, group: 0, judged: 8 },
  },
  {
    id: "wenzhou-2011-2015",
    title: { zh: "加强产品质量建设意见", en: "Wenzhou: Opinions on Strengthening Product Quality, 2011–2015" },
    district: "330300",
    period: "2011/2015",
    agencies: 14,
    tasks: 8,
    targets: { measured: 33, group: 0, judged: 29 },
  },
];
