/** A small plan in its normal form; each test changes what it is about. */
export const rate = {
  kind: "ratio",
  id: "pass-rate",
  name: { zh: "合格率", en: "pass rate" },
  unit: "%",
  direction: "up",
  per: "100",
  share: true,
} as const;

export const count = {
  kind: "amount",
  id: "towns",
  name: "质量强镇",
  unit: "个",
  direction: "up",
  accrual: "stock",
} as const;

export const grade = {
  kind: "ordinal",
  id: "service-level",
  name: "服务等级",
  unit: "",
  direction: "up",
  levels: ["C", "B", "A"],
} as const;

export const reached = {
  kind: "milestone",
  id: "stages",
  name: "创建阶段",
  unit: "个",
  direction: "up",
  items: ["first", "second"],
} as const;

export const source = { clause: "一" } as const;

export const target = { kind: "measured", id: "pass", source, metric: "pass-rate", bound: { atLeast: "90" } } as const;

export const plan = {
  format: "quality-plan/1",
  id: "2013",
  title: "行动要点",
  district: "330400",
  period: "2013",
  agencies: [{ id: "quality", name: "质监局" }],
  metrics: [rate, count, grade, reached],
  targets: [target],
  tasks: [
    {
      id: "t1",
      title: "任务",
      clause: "一",
      responsibilities: [{ agency: "quality", role: "lead" }],
      targets: ["pass"],
    },
  ],
} as const;

/** The plan with one target more, and its place. */
export function planWith(more: Readonly<Record<string, unknown>>) {
  return { ...plan, targets: [...plan.targets, { kind: "measured", id: "other", source, ...more }] };
}
