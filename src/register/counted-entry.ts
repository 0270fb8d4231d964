import type { Counted, Reading } from "../condition/reading.js";
import { fromInteger } from "../internal/rational.js";
import { checkedAmount } from "../model/amount.js";
import type { Register, RegisterEntry, RegisterField } from "../model/register.js";

/** An entry as a thing that a `where` asks about. */
export function countedEntry(entry: RegisterEntry, { fields }: Pick<Register, "fields">): Counted<never> {
  return { its: (name) => readingOf(entry, name, Object.hasOwn(fields, name) ? fields[name] : undefined) };
}

type Read = Reading<"no-such-field">;

function readingOf(entry: RegisterEntry, name: string, field: RegisterField | undefined): Read {
  if (field !== undefined) {
    const value = entry.fields !== undefined && Object.hasOwn(entry.fields, name) ? entry.fields[name] : undefined;
    return value === undefined ? missing : typed(String(value), field);
  }
  if (name === "on") return { kind: "day", day: entry.on };
  if (name === "until") return entry.until === undefined ? missing : { kind: "day", day: entry.until };
  const word = new Map([
    ["id", entry.id],
    ["district", entry.district],
    ["subject", entry.subject],
  ]).get(name);
  return word === undefined ? missing : { kind: "word", word };
}

const missing: Read = { kind: "unknown", reason: "no-such-field" };

function typed(value: string, { type, levels }: RegisterField): Read {
  switch (type) {
    case "amount":
      return { kind: "amount", amount: checkedAmount(value) };
    case "day":
      return { kind: "day", day: value };
    case "flag":
      return { kind: "word", word: value };
    case "text":
      return levels === undefined
        ? { kind: "word", word: value }
        : { kind: "level", place: fromInteger(levels.indexOf(value) + 1), levels };
  }
}
