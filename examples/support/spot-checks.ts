import type { Metric } from "quality-plan";

/** The metric that spot-check bulletins 监督抽查通报 print: batches passed of batches sampled. */
export const passRate: Metric = {
  id: "spot-check-pass-rate",
  kind: "ratio",
  name: { zh: "监督抽查合格率", en: "Spot-check pass rate" },
  numerator: { zh: "合格批次", en: "batches passed" },
  denominator: { zh: "抽查批次", en: "batches sampled" },
  per: "100",
  share: true,
  unit: "%",
  direction: "up",
};
