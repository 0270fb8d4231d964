import {
  ARITHMETIC_KEYS,
  type Condition,
  type Counted,
  type DistrictReference,
  type Group,
  LIMIT_KEYS,
  SOURCE_KEYS,
  type Value,
  type ValueSource,
} from "./value.js";
import type { Path } from "./problem.js";

/** A source that a value or condition reads, and where it stands. */
export interface PlacedSource {
  readonly source: ValueSource;
  readonly path: Path;
}

/** Every source that a value or condition reads, limits included. */
export function sourcesIn(root: Value | Condition, path: Path = []): readonly PlacedSource[] {
  const found: PlacedSource[] = [];
  const pending: { readonly part: Value | Condition; readonly path: Path }[] = [{ part: root, path }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { part, path: here } = next;
    if (typeof part === "string") continue;
    // Which of a condition's keys say what it reads is told by the keys themselves.
    if (SOURCE_KEYS.some((key) => Object.hasOwn(part, key))) found.push({ source: part as ValueSource, path: here });
    for (const inner of partsOf(part)) pending.push({ part: inner.part, path: [...here, ...inner.path] });
  }
  return found.reverse();
}

const LISTS = ["all", "any", ...ARITHMETIC_KEYS] as const;
const SINGLES = ["not", "known", "where", "of", ...LIMIT_KEYS.filter((key) => key !== "in")] as const;

/** The values and conditions directly inside one. */
function partsOf(part: Exclude<Value | Condition, string>): readonly { part: Value | Condition; path: Path }[] {
  const record = part as Readonly<Record<string, unknown>>;
  const parts: { part: Value | Condition; path: Path }[] = [];
  for (const key of LISTS) {
    const list = record[key];
    if (Object.hasOwn(record, key) && Array.isArray(list)) {
      list.forEach((inner: Value | Condition, position) => parts.push({ part: inner, path: [key, position] }));
    }
  }
  for (const key of SINGLES) {
    if (Object.hasOwn(record, key)) parts.push({ part: record[key] as Value | Condition, path: [key] });
  }
  const { district, count } = record as { readonly district?: DistrictReference; readonly count?: Counted };
  if (typeof district === "object" && district.group !== undefined) {
    parts.push(...partsOfGroup(district.group, ["district", "group"]));
  }
  if (count !== undefined && "districts" in count) parts.push(...partsOfGroup(count.districts, ["count", "districts"]));
  return parts;
}

function partsOfGroup(group: Group, path: Path): readonly { part: Condition; path: Path }[] {
  return typeof group === "object" && "where" in group ? [{ part: group.where, path: [...path, "where"] }] : [];
}
