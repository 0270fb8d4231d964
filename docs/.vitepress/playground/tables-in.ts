import type { ReportSection } from "quality-plan/report";
import type { ResultTable, Subject } from "./outcome.js";

/** How a target stands is what one looks for first, on a narrow screen above all; the clause may come last. */
const STATUS = 5;
const CLAUSE = 1;

function statusAhead<T>(row: readonly T[]): readonly T[] {
  const order = [0, STATUS, ...[...row.keys()].filter((at) => at !== 0 && at !== STATUS && at !== CLAUSE), CLAUSE];
  return order.flatMap((at) => row.slice(at, at + 1));
}

/** The tables of a section and those right below it. */
export function tablesIn(section: ReportSection, of: "attainment" | "assessment"): readonly ResultTable[] {
  return [section, ...(section.sections ?? [])].flatMap(({ blocks }) =>
    blocks.flatMap((block): readonly ResultTable[] => {
      if (block.kind !== "table") return [];
      const { caption, subjects } = block;
      const [columns, rows] =
        of === "attainment" ? [statusAhead(block.columns), block.rows.map(statusAhead)] : [block.columns, block.rows];
      const asked = subjects?.map(({ target, district }): Subject => {
        return of === "attainment" && target !== undefined ? { of, target, district } : { of: "assessment", district };
      });
      return [{ caption, columns, rows, ...(asked === undefined ? {} : { subjects: asked }) }];
    }),
  );
}

/** What a section says beside its tables. */
export function textsIn({ blocks }: ReportSection): readonly string[] {
  return blocks.flatMap((block) => (block.kind === "paragraphs" ? block.texts : []));
}
