import type { Answers, Question, Reply } from "./worker.js";

/** The worker as a function: each question has one answer. */
export interface Asking {
  readonly ask: <Ask extends keyof Answers>(
    question: Extract<Question, { readonly ask: Ask }>,
  ) => Promise<Answers[Ask]>;
  /** Gives up what it works on, without an answer, and begins with nothing worked out. */
  readonly restart: () => void;
  readonly close: () => void;
}

/** The question was given up before it was answered. */
export class GivenUp extends Error {}

export function openWorker(): Asking {
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (reason: Error) => void }>();
  let asked = 0;
  const refuse = (reason: Error): void => {
    const askers = [...waiting.values()];
    waiting.clear();
    for (const { reject } of askers) reject(reason);
  };
  const opened = (): Worker => {
    const one = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    one.onmessage = ({ data }: MessageEvent<Reply>) => {
      const asker = waiting.get(data.number);
      waiting.delete(data.number);
      if ("failed" in data) asker?.reject(new Error(data.failed));
      else asker?.resolve(data.answer as never);
    };
    one.onerror = ({ message }) => refuse(new Error(message));
    return one;
  };
  let worker = opened();
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve, reject });
        worker.postMessage({ number: asked, question });
      }),
    restart: () => {
      worker.terminate();
      worker = opened();
      refuse(new GivenUp());
    },
    close: () => worker.terminate(),
  };
}
