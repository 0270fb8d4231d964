import fc from "fast-check";
import type { Metric } from "../../src/model/metric.js";
import type { PlanInput } from "../../src/model/plan.js";
import type { Bound, Measure, TargetInput } from "../../src/model/target.js";

const words = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 12 }),
    fc.constantFrom("合格率", "constructor", "toString", "a/b", "<b>", "0"),
  )
  .filter((text) => text.trim() !== "");

/** Any text but the reserved one, names of the prototype of objects among them. */
const id = words.filter((text) => text !== "__proto__");

const text = fc.oneof(words, fc.record({ zh: words, en: words }), fc.record({ "zh-Hant": words }));

/** An amount in its shortest writing, from 0 to 100. */
const amount = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map(String),
  fc.integer({ min: 0, max: 99 }).map((units) => `${String(units)}.5`),
  fc.constantFrom("1/3", "200/7"),
);

const period = fc.constantFrom(
  "2013",
  "2013-H1",
  "2013-Q4",
  "2013-06",
  "2013-06-17",
  "2011/2015",
  "2013-07/2014-06",
  "../2020",
);
const closedPeriod = fc.constantFrom("2013", "2013-H1", "2013-06-17", "2011/2015");

/** An object that has a key only where there is a value for it. */
function sparse<Required extends object, Optional extends object>(
  required: { [Key in keyof Required]: fc.Arbitrary<Required[Key]> },
  optional: { [Key in keyof Optional]: fc.Arbitrary<Optional[Key]> },
) {
  const keys = Object.keys(required) as (keyof Required)[];
  return fc.record<Required & Optional, keyof Required>({ ...required, ...optional } as never, {
    requiredKeys: keys,
  }) as unknown as fc.Arbitrary<Required & Partial<Optional>>;
}

function metricOf(metricId: string): fc.Arbitrary<Metric> {
  const common = {
    id: fc.constant(metricId),
    name: text,
    unit: fc.constantFrom("%", "件", ""),
    direction: fc.constantFrom("up" as const, "down" as const),
  };
  return fc.oneof(
    sparse(
      { kind: fc.constant("amount" as const), ...common, accrual: fc.constantFrom("flow" as const, "stock" as const) },
      { range: fc.constant(["0", "100"] as const), across: fc.constantFrom("sum" as const, "max" as const) },
    ),
    sparse(
      { kind: fc.constant("ratio" as const), ...common, per: fc.constant("100") },
      { numerator: text, denominator: text, share: fc.boolean() },
    ),
    sparse(
      { kind: fc.constant("index" as const), ...common },
      { range: fc.constant(["-1/3", "100"] as const), over: fc.constant("mean" as const) },
    ),
    fc.record({
      kind: fc.constant("ordinal" as const),
      ...common,
      levels: fc.constantFrom(["C", "B", "A"] as const, ["1.0", "2.0"] as const),
    }),
    sparse(
      { kind: fc.constant("milestone" as const), ...common },
      { items: fc.constant(Array.from({ length: 100 }, (_, item) => `item ${String(item)}`)) },
    ),
  );
}

function boundOf(metric: Metric): fc.Arbitrary<Bound> {
  const figure = metric.kind === "ordinal" ? fc.constantFrom(...metric.levels) : amount;
  const whole = metric.kind === "milestone" || (metric.kind === "ratio" && metric.share === true);
  const pair =
    metric.kind === "ordinal"
      ? ([metric.levels[0] ?? "", metric.levels.at(-1) ?? ""] as const)
      : (["1/3", "99.5"] as const);
  return fc.oneof(
    figure.map((atLeast) => ({ atLeast })),
    figure.map((atMost) => ({ atMost })),
    figure.map((above) => ({ above })),
    figure.map((below) => ({ below })),
    figure.map((equals) => ({ equals })),
    figure.map((reach) => ({ reach })),
    fc.constant({ within: pair }),
    ...(whole ? [fc.constant({ all: true as const })] : []),
    ...(metric.kind === "ordinal" ? [] : [sparse({ about: amount }, { tolerance: amount })]),
  );
}

interface Known {
  readonly metrics: readonly Metric[];
  readonly agencies: readonly string[];
  readonly earlier: readonly string[];
}

function commonOf(targetId: string, { agencies, earlier }: Known) {
  return {
    required: { id: fc.constant(targetId), source: sparse({ clause: words }, { note: text }) },
    optional: {
      title: text,
      domain: fc.constantFrom("product", "service"),
      commitment: fc.constantFrom("binding" as const, "aspirational" as const),
      commitmentWord: words,
      scope: text,
      open: fc.constant(true as const),
      ...(agencies.length === 0
        ? {}
        : {
            responsibilities: fc
              .subarray([...agencies])
              .map((named) => named.map((agency) => ({ agency, role: "lead" as const }))),
          }),
      ...(earlier.length === 0 ? {} : { partOf: fc.constantFrom(...earlier) }),
    },
  };
}

function measuredOf(targetId: string, known: Known): fc.Arbitrary<TargetInput> {
  const { required, optional } = commonOf(targetId, known);
  return fc.constantFrom(...known.metrics).chain((metric) => {
    const bound = boundOf(metric);
    const compared = metric.kind !== "ordinal" && metric.kind !== "milestone";
    const level = sparse(
      { kind: fc.constant("measured" as const), ...required, metric: fc.constant(metric.id), bound },
      {
        ...optional,
        measure: fc.constant("level" as const),
        schedule: period.map((by) => ({ by })),
        ...(metric.kind === "ordinal"
          ? {}
          : {
              baseline: fc.oneof(
                sparse({ value: amount }, { period }),
                fc.record({ period: fc.constant(["2009", "2010"]) }),
              ),
            }),
        districts: fc.oneof(
          fc.constantFrom("children" as const, "leaves" as const),
          fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
          fc.dictionary(id, bound, { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
        ),
      },
    );
    const measure: fc.Arbitrary<Measure> = fc.constantFrom(
      { change: "previous" as const },
      { growth: "sameLastYear" as const },
      { growth: "baseline" as const },
    );
    const changed = sparse(
      {
        kind: fc.constant("measured" as const),
        ...required,
        metric: fc.constant(metric.id),
        measure,
        bound: fc.record({ atLeast: amount }),
      },
      { ...optional, schedule: closedPeriod.map((by) => ({ by })) },
    );
    return compared ? fc.oneof(level, changed) : level;
  });
}

function targetOf(targetId: string, known: Known): fc.Arbitrary<TargetInput> {
  const { required, optional } = commonOf(targetId, known);
  const judged = sparse(
    { kind: fc.constant("judged" as const), ...required, statement: text },
    { ...optional, schedule: period.map((by) => ({ by })) },
  ) as fc.Arbitrary<TargetInput>;
  const grouped = sparse(
    {
      kind: fc.constant("group" as const),
      ...required,
      of: fc.constantFrom("all" as const, "any" as const),
      targets: fc
        .subarray([...known.earlier], { minLength: Math.min(1, known.earlier.length) })
        .map(([first = "", ...rest]) => [first, ...rest] as const),
    },
    optional,
  ) as fc.Arbitrary<TargetInput>;
  return fc.oneof(
    ...(known.metrics.length === 0 ? [] : [{ arbitrary: measuredOf(targetId, known), weight: 4 }]),
    { arbitrary: judged, weight: 1 },
    ...(known.earlier.length === 0 ? [] : [{ arbitrary: grouped, weight: 1 }]),
  );
}

const ids = (maxLength: number) => fc.uniqueArray(id, { maxLength });

/** A plan without a fault, in its normal form except for the order of its keys. */
export const plans: fc.Arbitrary<PlanInput> = fc
  .record({ metricIds: ids(4), agencyIds: ids(3), targetIds: ids(5), taskIds: ids(3) })
  .chain(({ metricIds, agencyIds, targetIds, taskIds }) =>
    fc.tuple(...metricIds.map(metricOf)).chain((metrics) => {
      const targets = targetIds.map((targetId, position) =>
        targetOf(targetId, { metrics, agencies: agencyIds, earlier: targetIds.slice(0, position) }),
      );
      const tasks = taskIds.map((taskId, position) =>
        sparse(
          {
            id: fc.constant(taskId),
            title: text,
            clause: words,
            responsibilities: fc
              .subarray(agencyIds)
              .map((named) => named.map((agency) => ({ agency, role: "unspecified" as const }))),
          },
          {
            ordinal: words,
            due: period,
            note: text,
            targets: fc.subarray(targetIds),
            ...(position === 0 ? {} : { parent: fc.constantFrom(...taskIds.slice(0, position)) }),
          },
        ),
      );
      return sparse(
        {
          format: fc.constant("quality-plan/1" as const),
          id,
          title: text,
          district: id,
          period: closedPeriod,
          metrics: fc.constant(metrics),
          targets: fc.tuple(...targets),
          agencies: fc.constant(agencyIds.map((agency) => ({ id: agency, name: agency }))),
        },
        {
          tasks: fc.tuple(...tasks),
          domains: fc.constant([{ id: "culture", name: "文化" }]),
          documents: fc.constant([
            { relation: "own" as const, title: "要点", issuedOn: "2013-06-17", publishedOn: "2019-04-03" },
          ]),
        },
      );
    }),
  );
