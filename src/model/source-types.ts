import type { Period, TargetId } from "./label.js";
import { firstDayOf, lastDayOf } from "./period.js";
import { type Metric, OPERATORS_OF } from "./metric.js";
import type { Path } from "./problem.js";
import type { TargetInput } from "./target.js";
import type { MetricSource, ResultSource, TargetSource } from "./value.js";
import { AMOUNT, ANY_WORD, typeOfMetric, type ValueType } from "./value-type.js";
import type { Checking, Fields } from "./vocabulary.js";

/** The type of a metric's value; the problem, where there is no such metric or more than one. */
export function typeOfMetricSource(source: MetricSource, path: Path, checking: Checking): ValueType | undefined {
  const metric = onlyMetric(source, path, checking);
  if (metric === undefined) return undefined;
  const { over: operator } = source;
  if (operator !== undefined && !OPERATORS_OF[metric.kind].includes(operator)) {
    checking.problems.push({ code: "operator-not-for-kind", operator, kind: metric.kind, path: [...path, "over"] });
  }
  checkClosed(source.period, path, checking);
  return typeOfMetric(metric);
}

/** A period of which a value is asked, or before which one lies, has both ends. */
export function checkClosed(period: Period | undefined, path: Path, { problems }: Checking): void {
  if (period === undefined) return;
  const end = firstDayOf(period) === undefined ? "first" : lastDayOf(period) === undefined ? "last" : undefined;
  if (end !== undefined) problems.push({ code: "open-period", given: period, end, path: [...path, "period"] });
}

function onlyMetric({ metric: id }: MetricSource, path: Path, { vocabulary, problems }: Checking): Metric | undefined {
  const [metric, ...others] = vocabulary.metricsOf(id);
  if (metric !== undefined && others.length === 0) return metric;
  const code = metric === undefined ? "dangling-id" : "duplicate-id";
  problems.push({ code, noun: "metric", id, path: [...path, "metric"] });
  return undefined;
}

/** The type of what is read of a target. */
export function typeOfTargetSource(source: TargetSource, path: Path, checking: Checking): ValueType | undefined {
  const { vocabulary, problems } = checking;
  const target = onlyTarget(source.target, [...path, "target"], checking);
  if (target === undefined) return undefined;
  const { read } = source;
  if (read === "status") return { kind: "word", words: vocabulary.statuses };
  if (target.kind !== "measured") {
    problems.push({ code: "wrong-shape", expected: "measured", given: target.kind, path: [...path, "target"] });
    return undefined;
  }
  const [metric] = vocabulary.metricsOf(target.metric);
  const ofMetric = read === "value" || read === "required";
  return metric !== undefined && ofMetric ? typeOfMetric(metric) : AMOUNT;
}

/** The one target of an id, or the problem that there is none or more than one. */
export function onlyTarget(id: TargetId, path: Path, { vocabulary, problems }: Checking): TargetInput | undefined {
  const [target, ...others] = vocabulary.targetsOf(id);
  if (target === undefined) problems.push({ code: "dangling-id", noun: "target", id, path });
  else if (others.length > 0) problems.push({ code: "duplicate-id", noun: "target", id, path });
  else return target;
  return undefined;
}

/** The type of what is read of a result: grades are levels where their order is known. */
export function typeOfResultSource({ result, scheme }: ResultSource, { vocabulary }: Checking): ValueType {
  if (result !== "grade") return AMOUNT;
  const levels = vocabulary.gradesOf(scheme);
  return levels === undefined ? ANY_WORD : { kind: "level", levels };
}

/** The type of a field of what is at hand. */
export function typeOfIts(name: string, path: Path, { within, problems }: Checking): ValueType | undefined {
  if (within === undefined) {
    problems.push({ code: "its-outside-where", path: [...path, "its"] });
    return undefined;
  }
  const type = within.fields(name);
  if (type === undefined) problems.push({ code: "dangling-id", noun: "field", id: name, path: [...path, "its"] });
  return type;
}

/** The type of a field that a count names. */
export function typeOfField(name: string, fields: Fields, path: Path, { problems }: Checking): ValueType | undefined {
  const type = fields(name);
  if (type === undefined) problems.push({ code: "dangling-id", noun: "field", id: name, path });
  return type;
}
