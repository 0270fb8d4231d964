import type { Counted, Reader, Reading } from "../../src/condition/reading.js";
import { exactly, writeExact } from "../../src/model/amount.js";
import { isAmountFault, readAmount } from "../../src/model/amount-text.js";
import { plusDuration } from "../../src/model/duration.js";

type Why = "missing" | "not-complete";
type Fields = Readonly<Record<string, string>>;

/** A small world: values by metric, district and how many windows ago; entries of one register; rows of districts. */
export interface World {
  readonly values?: Readonly<Record<string, readonly string[]>>;
  readonly entries?: readonly Fields[];
  readonly complete?: boolean;
  readonly districts?: Readonly<Record<string, Fields>>;
  readonly unit?: Fields;
}

const missing: Reading<Why> = { kind: "unknown", reason: "missing" };

function amountOf(text: string | undefined): Reading<Why> {
  return text === undefined ? missing : { kind: "amount", amount: exactly(text) };
}

/** A field that is a number is read as an amount, a day as a day, anything else as a word. */
function fieldOf(text: string | undefined): Reading<Why | "no-such-field"> {
  if (text === undefined) return { kind: "unknown", reason: "no-such-field" };
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { kind: "day", day: text };
  return isAmountFault(readAmount(text)) ? { kind: "word", word: text } : { kind: "amount", amount: exactly(text) };
}

/** Answers for the district `a` out of a small world; what was read is told in short. */
export function readerIn({
  values = {},
  entries = [],
  complete = true,
  districts = {},
  unit = {},
}: World): Reader<Why, string> {
  const row = (id: string): Counted<Why> & { readonly district: string } => ({
    district: id,
    its: (name) => {
      const text = name === "id" ? id : districts[id]?.[name];
      return text === undefined ? { kind: "unknown", reason: "no-such-field" } : { kind: "text", text };
    },
  });
  return {
    metric: ({ metric, district = "self", back = 0 }, from) => {
      const where = district === "self" ? (from.district ?? "a") : district;
      const ago = back + from.back;
      return { reading: amountOf(values[`${metric} ${where}`]?.[ago]), input: `${metric} ${where} ${String(ago)}` };
    },
    unit: ({ unit: name }) => {
      const text = unit[name];
      return {
        reading: text === undefined ? { kind: "unknown", reason: "no-such-field" } : { kind: "text", text },
        input: name,
      };
    },
    day: ({ day, later = {} }) => ({
      reading: { kind: "day", day: plusDuration("2014-01-31", later) },
      input: day,
    }),
    result: ({ result, back = 0 }, from) => ({
      reading:
        result === "grade"
          ? { kind: "level", place: exactly("2"), levels: ["C", "B", "A"] }
          : amountOf(String(back + from.back)),
      input: result,
    }),
    countable: ({ count }, _from, members) => ({
      list: "entries" in count ? entries.map((entry) => ({ its: (name) => fieldOf(entry[name]) })) : members,
      ...(complete ? {} : { open: "not-complete" as const }),
      input: ({ reading, counted, undecided }) =>
        `${"entries" in count ? "" : `of ${String(members.length)}, `}${reading.kind === "amount" ? writeExact(reading.amount) : reading.kind}: ${String(counted.length)} and ${String(undecided.length)}`,
    }),
    districts: (group) => ({
      list: Object.keys(districts)
        .filter((id) => typeof group === "string" || group.includes(id))
        .map(row),
    }),
  };
}
