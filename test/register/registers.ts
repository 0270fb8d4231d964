import { parseRegister } from "../../src/model/check-register.js";
import type { Metric } from "../../src/model/metric.js";
import type { Register, RegisterInput } from "../../src/model/register.js";

type Parts = Partial<Pick<RegisterInput, "fields" | "complete" | "entries">>;

/** A register of awards, complete for 2013 unless it is said otherwise. */
export function awards(parts: Parts = {}): Register {
  return parseRegister({
    format: "quality-register/1",
    id: "awards",
    name: "获奖",
    fields: {
      level: { type: "text", levels: ["city", "province", "nation"] },
      prize: { type: "amount" },
      shared: { type: "flag" },
      due: { type: "day" },
    },
    complete: ["2013"],
    entries: [],
    ...parts,
  });
}

const of = { kind: "amount", name: "", unit: "", direction: "up" } as const;
export const METRICS = {
  awards: { ...of, id: "awards", accrual: "flow", from: { entries: "awards" } },
  holders: { ...of, id: "holders", accrual: "stock", from: { entries: "awards", distinct: "subject" } },
  winners: { ...of, id: "winners", accrual: "flow", over: "none", from: { entries: "awards", distinct: "subject" } },
  prizes: { ...of, id: "prizes", accrual: "flow", from: { entries: "awards", sum: "prize" } },
  high: {
    ...of,
    id: "high",
    accrual: "flow",
    from: { entries: "awards", where: { its: "level", atLeast: "province" } },
  },
  share: {
    kind: "ratio",
    id: "share",
    name: "",
    unit: "%",
    direction: "up",
    per: "100",
    share: true,
    from: { entries: "awards", where: { its: "level", atLeast: "province" }, of: {} },
  },
} as const satisfies Record<string, Metric>;
