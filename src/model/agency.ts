import type { AgencyId, DistrictId } from "./label.js";
import type { Text } from "./text.js";

/** A body with a duty under a plan, 部门. */
export interface Agency {
  readonly id: AgencyId;
  readonly name: Text;
  /** Other names the document uses for the same body. */
  readonly aliases?: readonly Text[];
  /** The district whose body it is, where that is not the plan's own. */
  readonly district?: DistrictId;
}

/** What an agency has to do with a task or target: 牵头, 负责, 配合, 参与, or named without a word for it. */
export const ROLES = ["lead", "responsible", "supporting", "participating", "unspecified"] as const;
/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number];

/** One agency's part in a task or target, 职责. */
export interface Responsibility {
  readonly agency: AgencyId;
  readonly role: Role;
  /** The word the document uses, `牵头`. */
  readonly word?: string;
}
