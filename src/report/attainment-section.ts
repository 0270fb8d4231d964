import type { Attainment, Figures } from "../attainment/attainment.js";
import { askedBriefly, type TargetIn } from "../explain/asked-briefly.js";
import { figure } from "../explain/figure.js";
import { measuredFigure } from "../explain/measured-figure.js";
import { unitOf } from "../explain/names.js";
import { STATUS_WORDS } from "../explain/status-words.js";
import { withPeriod } from "../explain/with-period.js";
import { HUNDRED, multiply } from "../internal/rational.js";
import { readExact, writeExact } from "../model/amount.js";
import type { Amount, MetricId, TargetId } from "../model/label.js";
import type { Metric } from "../model/metric.js";
import type { Plan } from "../model/plan.js";
import { measureKeyOf, type Target } from "../model/target.js";
import type { Rollup } from "../rollup/rollup.js";
import { drawnShare } from "./drawn-share.js";
import { partReported } from "./part-reported.js";
import { periodHead } from "./period-head.js";
import type { ReportCell, ReportSection } from "./report.js";
import type { Wording } from "./report-options.js";
import { type Sparks, sparksOf } from "./spark.js";
import { toneOf } from "./tone.js";

/** Every target with its status, domain by domain in the plan's order. */
export function attainmentSection(
  plan: Plan,
  attainments: readonly Attainment[],
  values: Rollup | undefined,
  wording: Wording,
): ReportSection {
  const { words, named } = wording;
  const sparks = values === undefined ? undefined : sparksOf(values);
  const targets = new Map<TargetId, Target>(plan.targets.map((target) => [target.id, target]));
  const metrics = new Map<MetricId, Metric>(plan.metrics.map((metric) => [metric.id, metric]));
  const targetIn = (target: Target | undefined): TargetIn => {
    const metric = target?.kind === "measured" ? metrics.get(target.metric) : undefined;
    return { period: plan.period, ...(metric === undefined ? {} : { metric }) };
  };
  const byDomain = new Map<string | undefined, Attainment[]>();
  for (const { id } of plan.domains ?? []) byDomain.set(id, []);
  for (const attainment of attainments) {
    const domain = targets.get(attainment.target)?.domain;
    const inDomain = byDomain.get(domain) ?? [];
    byDomain.set(domain, inDomain);
    inDomain.push(attainment);
  }
  const columns = [
    { head: words.target },
    { head: words.clause },
    { head: words.value, align: "right" },
    { head: words.required },
    { head: words.completion, align: "right" },
    { head: words.status },
  ] as const;
  if (attainments.length === 0) {
    return { heading: words.attainment, blocks: [{ kind: "paragraphs", texts: [words.noTargets] }] };
  }
  const trends = new Map(attainments.map((one) => [one, trendOf(one, targets.get(one.target), sparks, wording)]));
  // One year's figures alone have no trend anywhere.
  const hasTrend = [...trends.values()].some(({ spark }) => spark.length > 0);
  return {
    heading: words.attainment,
    blocks: [],
    sections: [...byDomain].flatMap(([domain, inDomain]) => {
      if (inDomain.length === 0) return [];
      const heading = domain === undefined ? words.otherDomain : named("domain", domain);
      const rows = inDomain.map((one) => {
        const target = targets.get(one.target);
        const asked = target === undefined ? "" : askedBriefly(target, one, targetIn(target), wording.options);
        const trend = trends.get(one);
        return [...rowOf(one, target, asked, wording), ...(hasTrend && trend !== undefined ? [trend] : [])];
      });
      const subjects = inDomain.map(({ target, district }) => ({ target, district }));
      const heads = hasTrend ? [...columns, { head: words.trend }] : columns;
      return [{ heading, blocks: [{ kind: "table", caption: heading, columns: heads, rows, subjects }] }];
    }),
  };
}

function rowOf(attainment: Attainment, target: Target | undefined, asked: string, wording: Wording): ReportCell[] {
  const { named, words, options } = wording;
  const { status } = attainment;
  const provisional = "provisional" in attainment && attainment.provisional ? words.provisionally : "";
  const metric = target?.kind === "measured" ? target.metric : undefined;
  const unit = metric === undefined ? "" : unitOf(options.names, metric, options.locale);
  const measure = target?.kind === "measured" ? measureKeyOf(target.measure) : "level";
  const shown = (amount: Amount): string => measuredFigure(amount, measure, unit, options.locale);
  const [value, completion] = figuresOf(attainment, shown, wording);
  return [
    { text: named("target", attainment.target) },
    { text: target?.source.clause ?? "" },
    value,
    { text: asked },
    completion,
    { text: `${STATUS_WORDS[options.locale][status]}${provisional}`, tone: toneOf(status) },
  ];
}

function trendOf(
  attainment: Attainment,
  target: Target | undefined,
  sparks: Sparks | undefined,
  { words, options }: Wording,
): ReportCell & Required<Pick<ReportCell, "spark">> {
  if (target?.kind !== "measured" || sparks === undefined) return { text: "", spark: [] };
  const unit = unitOf(options.names, target.metric, options.locale);
  const spark = sparks(target.metric, attainment.district, unit);
  const text = spark.map(({ period, text: told }) => `${periodHead(period, options.locale)} ${told}`);
  return { text: text.join(words.separator), spark };
}

function figuresOf(
  attainment: Attainment,
  shown: (amount: Amount) => string,
  { words, options }: Wording,
): readonly [ReportCell, ReportCell] {
  switch (attainment.kind) {
    case "measured": {
      if (attainment.status === "no-evidence") return [{ text: "" }, { text: "" }];
      const { figures } = attainment;
      const figureTold = figures.level ?? shown(exactOf(figures, "value") ?? figures.value);
      const text = withPeriod(figureTold, attainment, options.locale);
      const part = partReported(attainment);
      const value: ReportCell =
        part === undefined ? { text } : { text: words.partial(text, part.reported, part.expected), tone: "fair" };
      return [value, completionCell(exactOf(figures, "completion"))];
    }
    case "districts":
    case "group": {
      const good = attainment.tally.met + attainment.tally.reached;
      return [{ text: words.of(good, attainment.members.length) }, { text: "" }];
    }
    case "judged":
      return [{ text: "" }, { text: "" }];
  }
}

function exactOf(figures: Figures, key: "value" | "completion"): string | undefined {
  return figures.exact?.[key] ?? figures[key];
}

/** In percent. The bar is cut off at the whole; the figure is not. */
function completionCell(completion: string | undefined): ReportCell {
  if (completion === undefined) return { text: "" };
  const share = readExact(completion);
  return { text: figure(writeExact(multiply(share, HUNDRED)), "%"), bar: drawnShare(share) };
}
