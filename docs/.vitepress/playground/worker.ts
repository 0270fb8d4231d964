import { reportHtml } from "quality-plan/report";
import type { Outcome, PlaygroundInput, Subject } from "./outcome.js";
import { exactResults } from "./exact-results.js";
import { explained, wholeReport, type Workings, workOut } from "./work-out.js";

/** What the page asks of the worker. */
export type Question =
  | { readonly ask: "work"; readonly input: PlaygroundInput }
  | { readonly ask: "explain"; readonly subject: Subject }
  | { readonly ask: "report"; readonly provenance: string }
  | { readonly ask: "results"; readonly provenance: string };

/** What the worker answers, by what was asked. */
export interface Answers {
  readonly work: Outcome;
  readonly explain: readonly string[];
  /** A page of HTML; absent where there is no plan. */
  readonly report: string | undefined;
  /** A text of JSON; absent where there is no plan. */
  readonly results: string | undefined;
}

export type Reply<Ask extends keyof Answers = keyof Answers> =
  | { readonly number: number; readonly answer: Answers[Ask] }
  | { readonly number: number; readonly failed: string };

let workings: Workings = { attainments: [] };

function answerTo(question: Question): Answers[keyof Answers] {
  switch (question.ask) {
    case "work": {
      const worked = workOut(question.input);
      workings = worked.workings;
      return worked.outcome;
    }
    case "explain":
      return explained(workings, question.subject);
    case "report": {
      const report = wholeReport(workings, question.provenance);
      return report === undefined ? undefined : reportHtml(report);
    }
    case "results": {
      const results = exactResults(workings, question.provenance);
      return results === undefined ? undefined : `${JSON.stringify(results, null, 2)}\n`;
    }
  }
}

self.onmessage = ({ data }: MessageEvent<{ readonly number: number; readonly question: Question }>) => {
  const { number, question } = data;
  let reply: Reply;
  try {
    reply = { number, answer: answerTo(question) };
  } catch (error) {
    reply = { number, failed: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(reply);
};
