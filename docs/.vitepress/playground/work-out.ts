import { type Assessment, assess, assessmentOf, type Round } from "quality-plan/assessment";
import { type Attainment, attain } from "quality-plan/attainment";
import { explain, type ExplainOptions, type Names, namesFrom } from "quality-plan/explain";
import {
  checkDistricts,
  checkJudgements,
  checkPlan,
  type Districts,
  type Judgement,
  type Plan,
  reviewPlan,
} from "quality-plan/model";
import { readObservations } from "quality-plan/observations";
import { planReport, type Report, type ReportSection, roundReport } from "quality-plan/report";
import { cellAt, type Rollup, rollUp } from "quality-plan/rollup";
import { checkScheme, checkScores, type Scheme, type ScoreInput, type Scores } from "quality-plan/scheme";
import { chartsOf } from "./charts-of.js";
import { readCsvText } from "./csv-text.js";
import { COLUMNS_OF } from "./documents.js";
import { readJsonText } from "./json-text.js";
import { fieldFaultsIn } from "./field-faults.js";
import type { FieldFaults, Outcome, PlaygroundInput, Subject } from "./outcome.js";
import { openRemarks, type RemarkBook } from "./remarks.js";
import { rollupTable } from "./rollup-table.js";
import { tablesIn, textsIn } from "./tables-in.js";
import { WORDS } from "./words.js";

/** What was worked out, kept for questions that come later. */
export interface Workings {
  readonly options?: ExplainOptions;
  readonly plan?: Plan;
  readonly values?: Rollup;
  readonly attainments: readonly Attainment[];
  readonly scheme?: Scheme;
  readonly round?: Round;
}

/** Reads the texts, and works out as much as they allow. Never throws for what stands in them. */
export function workOut(input: PlaygroundInput): { readonly outcome: Outcome; readonly workings: Workings } {
  const { locale } = input;
  const book = openRemarks(input.documents, locale);
  const plan = readPlan(input, book);
  const districts = readDistricts(input, book);
  const scheme = plan === undefined ? undefined : readScheme(input, plan, book);
  const fieldFaults = fieldFaultsIn(input, scheme);
  if (plan === undefined)
    return { outcome: { ...NOTHING, fieldFaults, ...book.close() }, workings: { attainments: [] } };
  const options = { locale, names: namesOf(plan, districts, scheme) };
  const judgements = readJudgements(input, plan, book);
  const values = readValues(input, plan, districts, fieldFaults, book);
  const attainments =
    fieldFaults.asOf === undefined
      ? tryIn(book, "plan", () => attain(plan, { values, judgements }, { asOf: input.asOf }))
      : undefined;
  const scores = scheme === undefined ? undefined : readScores(input, scheme, districts, fieldFaults, book);
  const round =
    scheme === undefined || scores === undefined || fieldFaults.asOf !== undefined
      ? undefined
      : tryIn(book, "scheme", () =>
          assess(scheme, { plans: [plan], values, scores, judgements }, { window: input.window, asOf: input.asOf }),
        );
  const workings: Workings = {
    options,
    plan,
    values,
    attainments: attainments ?? [],
    ...(scheme === undefined ? {} : { scheme }),
    ...(round === undefined ? {} : { round }),
  };
  return { outcome: { ...outcomeOf(workings, options, values, input), fieldFaults, ...book.close() }, workings };
}

const NOTHING = { standing: "", tables: {}, notes: {}, charts: [], periods: [] } as const;

function readPlan({ documents }: PlaygroundInput, book: RemarkBook): Plan | undefined {
  if (documents.plan.trim() === "") return undefined;
  const text = readJsonText(documents.plan);
  if (!text.ok) {
    book.syntax("plan", text);
    return undefined;
  }
  const checked = checkPlan(text.value);
  if (!checked.ok) {
    book.inJson("plan", text, checked.problems);
    return undefined;
  }
  book.inJson("plan", text, reviewPlan(checked.value), namesFrom(checked.value));
  return checked.value;
}

function readDistricts({ documents }: PlaygroundInput, book: RemarkBook): Districts | undefined {
  const table = readCsvText(documents.districts, COLUMNS_OF.districts);
  book.faults("districts", table);
  if (table.rows.length === 0) return undefined;
  const checked = checkDistricts(table.rows);
  if (checked.ok) return checked.value;
  book.inTable("districts", table, checked.problems);
  return undefined;
}

function readScheme({ documents }: PlaygroundInput, plan: Plan, book: RemarkBook): Scheme | undefined {
  if (documents.scheme.trim() === "") return undefined;
  const text = readJsonText(documents.scheme);
  if (!text.ok) {
    book.syntax("scheme", text);
    return undefined;
  }
  const checked = checkScheme(text.value, { plans: [plan] });
  if (checked.ok) return checked.value;
  book.inJson("scheme", text, checked.problems);
  return undefined;
}

function readJudgements({ documents }: PlaygroundInput, plan: Plan, book: RemarkBook): readonly Judgement[] {
  const table = readCsvText(documents.judgements, COLUMNS_OF.judgements);
  book.faults("judgements", table);
  const { judgements, problems } = checkJudgements(table.rows, plan);
  book.inTable("judgements", table, problems);
  return judgements;
}

function readValues(
  { documents, asOf }: PlaygroundInput,
  { metrics }: Plan,
  districts: Districts | undefined,
  fieldFaults: FieldFaults,
  book: RemarkBook,
): Rollup {
  const table = readCsvText(documents.observations, COLUMNS_OF.observations);
  book.faults("observations", table);
  const context = { metrics, ...(districts === undefined ? {} : { districts }) };
  const { observations, problems, problemCount } = readObservations(table.rows, context);
  book.inTable("observations", table, problems, problemCount);
  return rollUp(observations, fieldFaults.asOf === undefined ? { ...context, asOf } : context);
}

/** What is wrong with them is told whatever the day; only the window says what they are of. */
function readScores(
  { documents, window }: PlaygroundInput,
  scheme: Scheme,
  districts: Districts | undefined,
  fieldFaults: FieldFaults,
  book: RemarkBook,
): Scores | undefined {
  const table = readCsvText(documents.scores, COLUMNS_OF.scores);
  book.faults("scores", table);
  if (fieldFaults.window !== undefined) return undefined;
  return tryIn(book, "scheme", () => {
    // Whatever the rows are, the check tells.
    const rows = table.rows.map(withFlag) as readonly unknown[] as readonly ScoreInput[];
    const { scores, problems } = checkScores(
      rows,
      scheme,
      districts === undefined ? { window } : { window, districts },
    );
    book.inTable("scores", table, problems);
    return scores;
  });
}

/** A table has no flags of its own. */
function withFlag(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return row["notApplicable"] === "true" ? { ...row, notApplicable: true } : row;
}

/** What the texts ask for together and cannot be done is what the reader typed, not our slip. */
function tryIn<T>(book: RemarkBook, document: "plan" | "scheme", work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    book.slip(document, error.message);
    return undefined;
  }
}

function namesOf(plan: Plan, districts: Districts | undefined, scheme: Scheme | undefined): Names {
  return namesFrom(plan, ...(districts === undefined ? [] : [districts]), ...(scheme === undefined ? [] : [scheme]));
}

function outcomeOf(
  workings: Workings,
  options: ExplainOptions,
  values: Rollup,
  input: PlaygroundInput,
): Omit<Outcome, "remarks" | "remarkCount" | "errorCount" | "fieldFaults"> {
  const { plan, attainments, scheme, round } = workings;
  if (plan === undefined) return NOTHING;
  const words = WORDS[input.locale];
  // Of the others nothing is shown until the whole report is asked for.
  const report = planReport(plan, { attainments, values }, { ...options, sections: ["attainment"] });
  const [byDomain] = report.sections;
  const period = input.period !== undefined && values.periods.includes(input.period) ? input.period : latest(values);
  const rollup = period === undefined ? [] : [rollupTable(plan, values, period, options, words)];
  const ranked =
    scheme === undefined || round === undefined
      ? []
      : roundReport(scheme, round, { ...options, sections: ["ranking"] }).sections;
  return {
    // The last fact, and there only where something was judged.
    standing: attainments.length === 0 ? "" : (report.facts.at(-1)?.text ?? ""),
    tables: {
      attainment: byDomain === undefined ? [] : tablesIn(byDomain, "attainment"),
      rollup,
      round: ranked.flatMap((section) => tablesIn(section, "assessment")),
    },
    notes: { round: ranked.flatMap(textsIn) },
    charts: chartsOf(workings, values, period, options, words),
    periods: values.periods,
    ...(period === undefined ? {} : { period }),
  };
}

function latest({ periods, asOf }: Rollup): string | undefined {
  const years = periods.filter((period) => /^\d{4}$/.test(period) && (asOf === undefined || `${period}-01-01` <= asOf));
  return years.at(-1) ?? periods.at(-1);
}

/** The sentences about one row. */
export function explained(workings: Workings, subject: Subject): readonly string[] {
  const { options, values, attainments, round } = workings;
  if (options === undefined || values === undefined) return [];
  switch (subject.of) {
    case "attainment": {
      const { target, district } = subject;
      const found = attainments.find((one) => one.target === target && one.district === district);
      return found === undefined ? [] : explain(found, options);
    }
    case "cell": {
      const { metric, district, period } = subject;
      return explain(cellAt(values, { metric, district, period }), options);
    }
    case "assessment":
      return round === undefined ? [] : unitExplained(assessmentOf(round, subject.district), options);
  }
}

/** The unit's own sentences, and one for each item that lost points. */
function unitExplained(assessment: Assessment, options: ExplainOptions): readonly string[] {
  const items = assessment.outcome === "elsewhere" ? [] : assessment.items;
  const lost = items.filter((item) => item.rule !== "sum" && "lost" in item && item.lost !== "0");
  return [...explain(assessment, options), ...lost.flatMap((item) => explain(item, options))];
}

/** The plan's report and the round's as one; it says where the texts are from. */
export function wholeReport(
  { plan, options, values, attainments, scheme, round }: Workings,
  provenance: string,
): Report | undefined {
  if (plan === undefined || options === undefined || values === undefined) return undefined;
  const made = planReport(plan, { attainments, values }, options);
  const report = { ...made, facts: [...made.facts, { name: WORDS[options.locale].provenance, text: provenance }] };
  if (scheme === undefined || round === undefined) return report;
  const { title, facts, sections } = roundReport(scheme, round, options);
  const heading: ReportSection = {
    heading: title,
    blocks: [{ kind: "paragraphs", texts: facts.map(({ name, text }) => `${name}: ${text}`) }],
    sections,
  };
  return { ...report, sections: [...report.sections, heading] };
}
