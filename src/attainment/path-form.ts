/**
 * How a path is planned between its start and what is required: `linear` by equal steps, `compound` by equal growth,
 * `staged` straight from one stage to the next.
 */
export const PATH_FORMS = ["linear", "compound", "staged"] as const;
/** One of {@link PATH_FORMS}. */
export type PathForm = (typeof PATH_FORMS)[number];
