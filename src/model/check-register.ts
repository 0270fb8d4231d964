import type * as z from "zod";
import { existing } from "../internal/assert.js";
import { amountSchema, daySchema, isRecord, wordsSchema } from "./atoms.schema.js";
import { firstAtEachPlace, readElement, readElements, someProblems } from "./check-element.js";
import { copyPlain, DATA_LIMITS } from "./check-json.js";
import { idOf, listIn, repeats } from "./check-references.js";
import { filledCells } from "./filled-cells.js";
import { lastDayOf, firstDayOf } from "./period.js";
import { type Checked, parsed, type Path, type Problem, shown } from "./problem.js";
import { ENTRY_KEYS, type Register, type RegisterEntry, type RegisterField, type RegisterInput } from "./register.js";
import { entrySchema, registerHeadSchema } from "./register.schema.js";
import { given } from "./zod-problems.js";

/** A register of a province's inspections is longer than any plan. */
const REGISTER_LIMITS = { ...DATA_LIMITS, values: 20_000_000 };

/**
 * Reads a register from outside data, `quality-register/1`: the register in its normal form, or everything that is wrong
 * with it at once. Each entry's fields are of the types the register gives them; ids are unique; nothing ends before it
 * starts; the periods it is complete for have both ends. An empty cell of an entry counts as absent. It never throws, and leaves the data as it was.
 *
 * @example
 * ```ts
 * import { checkRegister } from "quality-plan/model";
 *
 * const register = {
 *   format: "quality-register/1", id: "incidents", name: "质量事故", fields: { deaths: { type: "amount" } }, complete: ["2013"],
 *   entries: [{ id: "1", district: "330402", on: "2013-05-01", fields: { deaths: "none" } }],
 * };
 * const checked = checkRegister(register);
 * checked.ok ? [] : checked.problems; // => [{ code: "not-an-amount", given: "none", path: ["entries", 0, "fields", "deaths"] }]
 * ```
 */
export function checkRegister(data: unknown): Checked<Register> {
  const copy = copyPlain(data, REGISTER_LIMITS);
  const cut = copy.data === undefined ? someProblems(copy.problems) : undefined;
  if (cut !== undefined) return { ok: false, problems: cut };
  const head = readElement(registerHeadSchema, copy.data, []);
  const raw = isRecord(copy.data) ? copy.data : {};
  const fields = head.value?.fields;
  const rows = listIn(raw, "entries").map((entry) => filledEntry(entry, fields));
  const entries = readElements(rows, ["entries"], () => entrySchema);
  const read = entries.values.map(({ value, path }) => readFields(value, fields, path));
  const problems = someProblems(
    firstAtEachPlace(
      copy.problems,
      [...head.problems, ...entries.problems, ...read.flatMap((entry) => entry.problems)],
      [
        ...(head.value === undefined ? [] : headProblems(head.value)),
        ...idProblems(rows),
        ...entries.values.flatMap(({ value, path }) => dayProblems(value, path)),
      ],
    ),
  );
  if (problems !== undefined) return { ok: false, problems };
  const register: RegisterInput = {
    ...existing(head.value, "a register without problems has a head"),
    entries: read.map(({ entry }) => entry),
  };
  // The mark of a checked value exists in types alone.
  return { ok: true, value: register as Register };
}

/**
 * Like {@link checkRegister}, for where a bad register is the end of it.
 *
 * @throws ProblemsError with all the problems, when there are any
 *
 * @example
 * ```ts
 * import { parseRegister } from "quality-plan/model";
 *
 * const register = parseRegister({ format: "quality-register/1", id: "awards", name: "获奖", fields: {}, complete: ["2013-01/2013-12"], entries: [] });
 * register.complete; // => ["2013"]
 * ```
 */
export function parseRegister(data: unknown): Register {
  return parsed(checkRegister(data));
}

type Fields = Readonly<Record<string, RegisterField>>;

function headProblems({ fields, complete }: z.output<typeof registerHeadSchema>): readonly Problem[] {
  const own: readonly string[] = ENTRY_KEYS;
  return [
    ...Object.entries(fields).flatMap(([name, { type, levels }]): readonly Problem[] => [
      ...(own.includes(name) ? [{ code: "reserved-id" as const, id: name, path: ["fields", name] }] : []),
      ...(levels !== undefined && type !== "text"
        ? [{ code: "unused-key" as const, key: "levels", because: `type: ${type}`, path: ["fields", name, "levels"] }]
        : []),
      ...repeats(levels, "level", ["fields", name, "levels"]),
    ]),
    ...complete.flatMap((period, position): readonly Problem[] => {
      const end = firstDayOf(period) === undefined ? "first" : lastDayOf(period) === undefined ? "last" : undefined;
      return end === undefined ? [] : [{ code: "open-period", given: period, end, path: ["complete", position] }];
    }),
  ];
}

function idProblems(entries: readonly unknown[]): readonly Problem[] {
  const seen = new Set<string>();
  return entries.flatMap((entry, position): readonly Problem[] => {
    const id = idOf(entry);
    if (id === undefined) return [];
    if (seen.has(id))
      return [{ code: "duplicate-id", noun: "entry", id: shown(id), path: ["entries", position, "id"] }];
    seen.add(id);
    return [];
  });
}

function dayProblems({ on, until }: RegisterEntry, at: Path): readonly Problem[] {
  return until === undefined || on <= until
    ? []
    : [{ code: "ends-before-it-starts", on, until, path: [...at, "until"] }];
}

/** An entry without its empty cells, and without those of its fields. */
function filledEntry(entry: unknown, known: Fields | undefined): unknown {
  const filled = filledCells(entry, entrySchema.shape);
  if (!isRecord(filled) || !isRecord(filled["fields"])) return filled;
  return { ...filled, fields: filledCells(filled["fields"], known ?? filled["fields"]) };
}

/** An entry with its fields in their normal form; as it is where the register's own fields could not be read. */
function readFields(
  entry: RegisterEntry,
  fields: Fields | undefined,
  at: Path,
): { readonly entry: RegisterEntry; readonly problems: readonly Problem[] } {
  if (entry.fields === undefined || fields === undefined) return { entry, problems: [] };
  const problems: Problem[] = [];
  const read = Object.entries(entry.fields).map(([name, value]): readonly [string, string | boolean] => {
    const path = [...at, "fields", name];
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined) problems.push({ code: "dangling-id", noun: "field", id: shown(name), path });
    const one = field === undefined ? undefined : readField(value, field, path);
    problems.push(...(one?.problems ?? []));
    return [name, one?.value ?? value];
  });
  return { entry: { ...entry, fields: Object.fromEntries(read) }, problems };
}

function readField(value: string | boolean, { type, levels }: RegisterField, path: Path) {
  switch (type) {
    case "amount":
      return readElement<string | boolean>(amountSchema, value, path);
    case "day":
      return readElement<string | boolean>(daySchema, value, path);
    case "flag": {
      const problem: Problem = { code: "wrong-shape", expected: "boolean", given: given(value), path };
      return typeof value === "boolean" ? { value, problems: [] } : { value: undefined, problems: [problem] };
    }
    case "text": {
      const text = readElement<string | boolean>(wordsSchema, value, path);
      if (levels === undefined || typeof text.value !== "string" || levels.includes(text.value)) return text;
      const problem: Problem = { code: "unknown-level", given: shown(text.value), levels, path };
      return { value: undefined, problems: [problem] };
    }
  }
}
