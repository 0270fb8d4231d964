import * as z from "zod";
import { type agencySchema, responsibilitySchema } from "./agency.schema.js";
import { daySchema, idSchema, periodSchema, textSchema, wordsSchema } from "./atoms.schema.js";
import type { metricSchema } from "./metric.schema.js";
import { DOCUMENT_RELATIONS, type Domain, PLAN_FORMAT, type PlanDocument, type PlanInput, type Task } from "./plan.js";
import type { Proof, Same } from "./same-type.js";
import type { targetSchemaFor } from "./target.schema.js";

export const documentSchema = z.strictObject({
  relation: z.enum(DOCUMENT_RELATIONS),
  title: textSchema,
  number: wordsSchema.exactOptional(),
  issuer: textSchema.exactOptional(),
  issuedOn: daySchema.exactOptional(),
  publishedOn: daySchema.exactOptional(),
});

export const domainSchema = z.strictObject({ id: idSchema<"domain">(), name: textSchema });

export const taskSchema = z.strictObject({
  id: idSchema<"task">(),
  ordinal: wordsSchema.exactOptional(),
  title: textSchema,
  clause: wordsSchema,
  domain: idSchema<"domain">().exactOptional(),
  responsibilities: z.array(responsibilitySchema),
  open: z.literal(true).exactOptional(),
  due: periodSchema.exactOptional(),
  targets: z.array(idSchema<"target">()).exactOptional(),
  parent: idSchema<"task">().exactOptional(),
  note: textSchema.exactOptional(),
});

/** A plan's own keys, with its lists not yet looked into: each element is read by itself, so that one bad target hides no other. */
const list = z.array(z.unknown());
export const headSchema = z.strictObject({
  format: z.literal(PLAN_FORMAT),
  id: idSchema<"plan">(),
  title: textSchema,
  district: idSchema<"district">(),
  period: periodSchema,
  documents: list.exactOptional(),
  domains: list.exactOptional(),
  agencies: list.exactOptional(),
  metrics: list,
  targets: list,
  tasks: list.exactOptional(),
});

interface Lists {
  readonly documents?: PlanDocument[];
  readonly domains?: Domain[];
  readonly agencies?: z.output<typeof agencySchema>[];
  readonly metrics: z.output<typeof metricSchema>[];
  readonly targets: z.output<ReturnType<typeof targetSchemaFor>>[];
  readonly tasks?: z.output<typeof taskSchema>[];
}

export type DocumentIsRead = Proof<Same<z.output<typeof documentSchema>, PlanDocument>>;
export type DomainIsRead = Proof<Same<z.output<typeof domainSchema>, Domain>>;
export type TaskIsRead = Proof<Same<z.output<typeof taskSchema>, Task>>;
export type PlanIsRead = Proof<Same<Omit<z.output<typeof headSchema>, keyof Lists> & Lists, PlanInput>>;
