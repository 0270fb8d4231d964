import { buildColumn } from "./build-column.js";
import type { Column } from "./column.js";
import { periodsInside } from "./evidence.js";
import { spansToFill } from "./fill.js";
import { fillPlans } from "./fill-plan.js";
import { overOperator } from "./operators.js";
import type { NumberedSpan } from "./span.js";
import type { RollupBasis, Workings } from "./workings.js";

/** The column of one metric in one period, worked out once. */
export function columnOfSpan(
  basis: RollupBasis,
  workings: Workings,
  metric: number,
  span: NumberedSpan,
): Column | undefined {
  const columns = workings.columns[metric];
  if (columns?.has(span.period) === true) return columns.get(span.period);
  prepareColumns(basis, workings, metric, span);
  const column = buildColumn(basis, workings, metric, span, () => undefined);
  columns?.set(span.period, column);
  return column;
}

interface Task {
  readonly metric: number;
  readonly span: NumberedSpan;
}

/**
 * Works out the columns that a column is made with, and those that these are made with in turn, the last of them first:
 * what its values are weighed by, and what own figures that leave parts open are filled up with.
 */
export function prepareColumns(basis: RollupBasis, workings: Workings, metric: number, span: NumberedSpan): void {
  const isKnown = (task: Task): boolean => workings.columns[task.metric]?.has(task.span.period) ?? true;
  const tasks: Task[] = tasksBefore(basis, workings, { metric, span });
  for (let task = tasks.at(-1); task !== undefined; task = tasks.at(-1)) {
    if (isKnown(task)) {
      tasks.pop();
      continue;
    }
    const before = tasksBefore(basis, workings, task).filter((other) => !isKnown(other));
    if (before.length > 0) {
      tasks.push(...before);
      continue;
    }
    tasks.pop();
    const column = buildColumn(basis, workings, task.metric, task.span, () => undefined);
    workings.columns[task.metric]?.set(task.span.period, column);
  }
}

function tasksBefore(basis: RollupBasis, workings: Workings, task: Task): Task[] {
  const { metric, span } = task;
  const toFill = spansToFill(fillPlans(basis, workings, metric, span), workings, span);
  const parts = toFill.map((part): Task => ({ metric, span: part }));
  return [
    ...parts,
    ...parts.flatMap((part) => weightTasks(basis, workings, part)),
    ...weightTasks(basis, workings, task),
  ];
}

/** The weights of the period itself, and those of its parts where they are weighed against each other. */
function weightTasks(basis: RollupBasis, { weights, evidence }: Workings, { metric, span }: Task): Task[] {
  const weight = weights[metric] ?? -1;
  const [definition, ofMetric] = [basis.definitions[metric], evidence[metric]];
  if (weight < 0 || definition === undefined || ofMetric === undefined) return [];
  const parts = overOperator(definition) === "weightedMean" ? periodsInside(ofMetric, span) : [];
  return [span, ...parts.map((part) => part.span)].map((of) => ({ metric: weight, span: of }));
}
