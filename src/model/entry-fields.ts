import type { RegisterField, RegisterInput } from "./register.js";
import { AMOUNT, ANY_WORD, DAY, type ValueType } from "./value-type.js";
import type { Fields } from "./vocabulary.js";

/** A flag as conditions ask for it. */
const FLAG_WORDS = ["true", "false"] as const;

const OWN: ReadonlyMap<string, ValueType> = new Map([
  ["id", ANY_WORD],
  ["district", ANY_WORD],
  ["on", DAY],
  ["until", DAY],
  ["subject", ANY_WORD],
]);

/** The types of what can be read by `its` of a register's entries. */
export function entryFields({ fields }: Pick<RegisterInput, "fields">): Fields {
  return (name) => OWN.get(name) ?? (Object.hasOwn(fields, name) ? typeOfField(fields[name]) : undefined);
}

function typeOfField(field: RegisterField | undefined): ValueType | undefined {
  switch (field?.type) {
    case undefined:
      return undefined;
    case "amount":
      return AMOUNT;
    case "day":
      return DAY;
    case "flag":
      return { kind: "word", words: FLAG_WORDS };
    case "text":
      return field.levels === undefined ? ANY_WORD : { kind: "level", levels: field.levels };
  }
}
