/** A chart as data: a Vega-Lite 6 specification, to hand to `vegaEmbed` or to Vega-Lite's compiler. */
export interface VegaLiteSpecification {
  readonly $schema: typeof VEGA_LITE_SCHEMA;
  readonly title: string;
  /** Said to who listens instead of looking. */
  readonly description: string;
  readonly data: { readonly values: readonly ChartRow[] };
  readonly [property: string]: unknown;
}

/** One row of a chart's data: lengths to draw as numbers, figures to read as text. */
export type ChartRow = Readonly<Record<string, string | number | boolean>>;

/** A point to draw: a day, and a length. */
export interface ChartPoint {
  readonly day: string;
  readonly amount: number;
}

/** The version of Vega-Lite that the specifications are written for. */
export const VEGA_LITE_SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json";

/** Height of a row of a horizontal chart, in pixels. */
export const ROW_HEIGHT = 22;

/** Longest label beside an axis, in pixels. */
const LABEL_LIMIT = 260;

/** What all charts look like: told apart without red and green, in fonts that have Chinese. */
export const CHART_CONFIG = {
  font: 'system-ui, "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif',
  axis: { labelLimit: LABEL_LIMIT, labelFontSize: 12, titleFontSize: 12 },
  title: { anchor: "start", fontSize: 15, limit: 900 },
  view: { stroke: null },
  // Widths of Chinese text are guessed where nothing measures it.
  padding: { left: 24, right: 24, top: 8, bottom: 8 },
} as const;
