import type { Counted, ItemReading, TargetReading } from "./value.js";
import { AMOUNT, ANY_WORD, TEXT, type ValueType } from "./value-type.js";
import type { Fields, Vocabulary } from "./vocabulary.js";
import { COMMITMENTS } from "./target.js";

/** What can be read by `its` of an item. */
type ItemField = "id" | ItemReading | "domain" | "rule";

/** What can be read by `its` of a target. */
type TargetField = "id" | "kind" | "domain" | "commitment" | TargetReading;

const ITEM_TYPES: Readonly<Record<ItemField, ValueType>> = {
  id: ANY_WORD,
  points: AMOUNT,
  share: AMOUNT,
  full: AMOUNT,
  lost: AMOUNT,
  domain: ANY_WORD,
  rule: ANY_WORD,
};

function targetTypes({ statuses }: Vocabulary): Readonly<Record<TargetField, ValueType>> {
  return {
    id: ANY_WORD,
    kind: ANY_WORD,
    status: { kind: "word", words: statuses },
    domain: ANY_WORD,
    commitment: { kind: "word", words: COMMITMENTS },
    value: AMOUNT,
    required: AMOUNT,
    margin: AMOUNT,
    completion: AMOUNT,
    progress: AMOUNT,
    expected: AMOUNT,
    pace: AMOUNT,
    forecast: AMOUNT,
  };
}

/** The fields of what is counted; undefined where nobody knows them. */
export function fieldsOf(counted: Counted, vocabulary: Vocabulary): Fields | undefined {
  if ("entries" in counted) return vocabulary.registerFields(counted.entries);
  if ("items" in counted) return fieldsIn(ITEM_TYPES);
  if ("targets" in counted) return fieldsIn(targetTypes(vocabulary));
  // Which attributes rows have is known only beside them.
  return () => TEXT;
}

function fieldsIn(types: Readonly<Record<string, ValueType>>): Fields {
  return (name) => (Object.hasOwn(types, name) ? types[name] : undefined);
}
