/**
 * Charts as Vega-Lite specifications: completion, districts, ranking, points lost.
 *
 * @packageDocumentation
 */

export { attainmentChart } from "./attainment-chart.js";
export { districtChart, type DistrictChartOptions } from "./district-chart.js";
export { lossesChart } from "./losses-chart.js";
export { pathChart } from "./path-chart.js";
export { rankingChart } from "./ranking-chart.js";
export { type ChartRow, VEGA_LITE_SCHEMA, type VegaLiteSpecification } from "./specification.js";
