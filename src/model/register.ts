import type { Day, DistrictId, Period, Proven, RegisterId } from "./label.js";
import type { Text } from "./text.js";

/** The version of the register format this package reads and writes. */
export const REGISTER_FORMAT = "quality-register/1";

/** What a field of entries holds. */
export const FIELD_TYPES = ["amount", "text", "day", "flag"] as const;
/** One of {@link FIELD_TYPES}. */
export type FieldType = (typeof FIELD_TYPES)[number];

/** What entries have of their own, beside the fields a register gives them. */
export const ENTRY_KEYS = ["id", "district", "on", "until", "subject"] as const;

/** A field of a register's entries. */
export interface RegisterField {
  readonly type: FieldType;
  readonly name?: Text;
  /** Of a text: its values, worst first; they compare. */
  readonly levels?: readonly string[];
}

/** Something that happened, or stands, in a district: an incident, an award, an inspection, a card, a case. */
export interface RegisterEntry {
  readonly id: string;
  readonly district: DistrictId;
  /** The day it happened, or began to stand. */
  readonly on: Day;
  /** The last day it stands, that day included. Absent: it stands on. */
  readonly until?: Day;
  /** Whom it concerns: an enterprise, a project. */
  readonly subject?: string;
  /** By the name of the field; what is not filled in is absent. */
  readonly fields?: Readonly<Record<string, string | boolean>>;
}

/** A register as it is written, `quality-register/1`: JSON, not yet checked. */
export interface RegisterInput {
  readonly format: typeof REGISTER_FORMAT;
  readonly id: RegisterId;
  readonly name: Text;
  readonly fields: Readonly<Record<string, RegisterField>>;
  /** The periods of which every entry is listed: there, and only there, no entry means none. */
  readonly complete: readonly Period[];
  readonly entries: readonly RegisterEntry[];
}

/** A checked register, 台账: plain data in its normal form. */
export interface Register extends RegisterInput, Proven<"register"> {}
