import type { Attainment } from "../attainment/attainment.js";
import { explain } from "../explain/explain.js";
import { describe } from "../explain/problem.js";
import type { Rollup } from "../rollup/rollup.js";
import { isWaiting } from "./part-reported.js";
import type { ReportBlock, ReportSection } from "./report.js";
import type { Wording } from "./report-options.js";
import { toneOf } from "./tone.js";
import { STATUS_WORDS } from "../explain/status-words.js";

/** Targets that wait for a figure or a judgement, figures of part of the reports, and figures that do not agree. */
export function missingSection(
  attainments: readonly Attainment[],
  values: Rollup | undefined,
  { words, options, named }: Wording,
): ReportSection {
  const waiting = attainments.flatMap(withMembers).filter(isWaiting);
  const bound = new Set(attainments.filter(({ kind }) => kind === "districts").map(({ target }) => target));
  const nameIn = ({ kind, target, district }: Attainment): string =>
    kind === "measured" && bound.has(target)
      ? words.targetIn(named("target", target), named("district", district))
      : named("target", target);
  const discrepancies = (values?.discrepancies ?? []).map((finding) =>
    describe(finding, options.locale, options.names),
  );
  const blocks: ReportBlock[] = [];
  if (waiting.length > 0) {
    blocks.push({
      kind: "table",
      caption: words.missing,
      columns: [{ head: words.target }, { head: words.status }, { head: words.why }],
      rows: waiting.map((one) => [
        { text: nameIn(one) },
        { text: STATUS_WORDS[options.locale][one.status], tone: toneOf(one.status) },
        { text: explain(one, options)[0] ?? "" },
      ]),
    });
  }
  if (blocks.length === 0 && discrepancies.length === 0)
    blocks.push({ kind: "paragraphs", texts: [attainments.length === 0 ? words.noTargets : words.nothingMissing] });
  return {
    heading: words.missing,
    blocks,
    ...(discrepancies.length === 0
      ? {}
      : { sections: [{ heading: words.discrepancies, blocks: [{ kind: "paragraphs", texts: discrepancies }] }] }),
  };
}

/** Each district that a target binds may lack its own figure or part of it, also where others decide the whole. */
function withMembers(attainment: Attainment): readonly Attainment[] {
  if (attainment.kind !== "districts") return [attainment];
  return [attainment, ...attainment.members];
}
