import { type Responsibility, type Role, ROLES } from "../model/agency.js";
import type { Plan } from "../model/plan.js";
import type { ReportCell, ReportSection } from "./report.js";
import type { Wording } from "./report-options.js";

interface Duty {
  readonly headings: readonly string[];
  readonly clause: string;
  readonly responsibilities: readonly Responsibility[];
  readonly open: boolean;
}

/**
 * 职责分工表: tasks and targets against roles; those of one clause that the same agencies have stand together, and the roles the
 * plan gives to nobody have no column.
 */
export function dutySection(plan: Plan, { words, named }: Wording): readonly ReportSection[] {
  const duties = dutiesOf(plan, named);
  const roles = ROLES.filter((role) =>
    duties.some(({ responsibilities }) => responsibilities.some((one) => one.role === role)),
  );
  if (duties.length === 0) return [];
  const open = duties.some((duty) => duty.open);
  const agencies = (duty: Duty, role: Role): ReportCell => ({
    text: duty.responsibilities
      .filter((one) => one.role === role)
      .map(({ agency }) => named("agency", agency))
      .join(words.separator),
  });
  return [
    {
      heading: words.duties,
      blocks: [
        {
          kind: "table",
          caption: words.duties,
          columns: [
            { head: words.task },
            { head: words.clause },
            ...roles.map((role) => ({ head: words.roles[role] })),
            ...(open ? [{ head: words.furtherAgencies }] : []),
          ],
          rows: duties.map((duty) => [
            { text: duty.headings.join(words.clauseSeparator) },
            { text: duty.clause },
            ...roles.map((role) => agencies(duty, role)),
            ...(open ? [{ text: duty.open ? words.openList : "" }] : []),
          ]),
        },
      ],
    },
  ];
}

function dutiesOf(plan: Plan, named: Wording["named"]): readonly Duty[] {
  const tasks = (plan.tasks ?? []).map((task) => ({
    heading: `${task.ordinal ?? ""}${named("task", task.id)}`,
    clause: task.clause,
    responsibilities: task.responsibilities,
    open: task.open === true,
  }));
  const targets = plan.targets.map((target) => ({
    heading: named("target", target.id),
    clause: target.source.clause,
    responsibilities: target.responsibilities ?? [],
    open: target.open === true,
  }));
  const together = new Map<string, Duty & { readonly headings: string[] }>();
  for (const { heading, ...duty } of [...tasks, ...targets]) {
    if (duty.responsibilities.length === 0) continue;
    const who = duty.responsibilities.map(({ agency, role }) => [agency, role]);
    const key = JSON.stringify([duty.clause, duty.open, who]);
    const found = together.get(key) ?? { ...duty, headings: [] };
    together.set(key, found);
    found.headings.push(heading);
  }
  return [...together.values()];
}
