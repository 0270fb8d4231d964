import { ranking } from "../assessment/ranking.js";
import type { Assessment, Round } from "../assessment/round.js";
import { explain } from "../explain/explain.js";
import { figure } from "../explain/figure.js";
import { shownScore } from "../explain/shown-score.js";
import { existing } from "../internal/assert.js";
import type { DistrictId, GradeId } from "../model/label.js";
import { textIn } from "../model/text.js";
import { shareOf } from "./drawn-share.js";
import { itemsOnSome, notesFor, type Scored } from "./league-notes.js";
import type { ReportBlock, ReportCell, ReportSection } from "./report.js";
import type { Wording } from "./report-options.js";
import { gradeName, undecidedGrades, undecidedRules } from "./undecided.js";

/** The units by place, with what the score alone does not show; apart from them those without a place, and why. */
export function leagueTable(round: Round, wording: Wording): readonly ReportSection[] {
  const { words, named } = wording;
  const { ranked, unranked } = ranking(round);
  const all = new Map<DistrictId, Assessment>(round.assessments.map((one) => [one.district, one]));
  const scored = ranked.map(({ place, district }): readonly [number, Scored] => {
    const one = all.get(district);
    return [place, existing(one?.outcome === "scored" ? one : undefined, "a unit with a place has a score")];
  });
  const further = furtherColumns(round, scored, wording)
    .map(({ head, cellOf }) => ({ head, cells: scored.map(([, one]) => cellOf(one)) }))
    .filter(({ cells }) => cells.some(({ text }) => text !== ""));
  const rows = scored.map(([place, one], at): ReportCell[] => {
    return [
      { text: String(place) },
      { text: named("district", one.district) },
      {
        text: figure(shownScore(one)),
        bar: shareOf(one.exactScore, one.full),
        ...(itemsOnSome(one).length === 0 ? {} : { tone: "fair" }),
      },
      { text: gradeOf(one.grade, wording) },
      ...further.flatMap(({ cells }) => cells.slice(at, at + 1)),
    ];
  });
  const table: ReportBlock = {
    kind: "table",
    caption: words.league,
    columns: [
      { head: words.place, align: "right" },
      { head: words.unit },
      { head: words.score, align: "right" },
      { head: words.grade },
      ...further.map(({ head }) => ({ head })),
    ],
    rows,
    subjects: ranked.map(({ district }) => ({ district })),
  };
  const apart: ReportBlock = {
    kind: "table",
    caption: words.unranked,
    columns: [{ head: words.unit }, { head: words.why }],
    rows: unranked.map(({ district }) => {
      const one = all.get(district);
      const sentence = one === undefined ? "" : (explain(one, wording.options)[0] ?? "");
      return [{ text: named("district", district) }, { text: sentence }];
    }),
    subjects: unranked.map(({ district }) => ({ district })),
  };
  const undecided = (round.undecided ?? []).map((id) => named("district", id));
  const aside: readonly ReportBlock[] = [
    ...(unranked.length === 0 ? [] : [apart]),
    ...(undecided.length === 0
      ? []
      : [{ kind: "paragraphs" as const, texts: [words.undecidedUnits(undecided.join(words.separator))] }]),
  ];
  return [
    ...(rows.length === 0 ? [] : [{ heading: words.league, blocks: [table] }]),
    ...(aside.length === 0 ? [] : [{ heading: words.unranked, blocks: aside }]),
  ];
}

interface FurtherColumn {
  readonly head: string;
  readonly cellOf: (one: Scored) => ReportCell;
}

/** What stands in the table where any unit has it: the grade of its score alone where that is another, whom a unit is ranked among, what kept it from another grade or might have, and notes. */
function furtherColumns(
  round: Round,
  scored: readonly (readonly [number, Scored])[],
  wording: Wording,
): readonly FurtherColumn[] {
  const { words, options } = wording;
  const notes = notesFor(round, scored, wording);
  return [
    {
      head: words.gradeByScore,
      cellOf: ({ grade, gradeByScore }) => ({ text: gradeByScore === grade ? "" : gradeOf(gradeByScore, wording) }),
    },
    { head: words.among, cellOf: ({ rank }) => ({ text: rank.among ?? "" }) },
    {
      head: words.passedOver,
      cellOf: (one) =>
        listed(
          (one.passedOver ?? []).map(({ grade }) => gradeName(grade, options)),
          undecidedGrades(one, options),
          wording,
        ),
    },
    {
      head: words.acted,
      cellOf: (one) =>
        listed(
          one.applied.map(({ reason }) => textIn(reason, options.locale)),
          undecidedRules(one, options),
          wording,
        ),
    },
    { head: words.notes, cellOf: (one) => ({ text: notes(one).join(words.clauseSeparator) }) },
  ];
}

/** What acted, and marked as such what cannot be told. */
function listed(acted: readonly string[], open: readonly string[], { words }: Wording): ReportCell {
  const text = [...acted, ...open.map(words.undecided)].join(words.separator);
  return open.length === 0 ? { text } : { text, tone: "unknown" };
}

function gradeOf(grade: GradeId | undefined, { options }: Wording): string {
  return grade === undefined ? "" : gradeName(grade, options);
}
