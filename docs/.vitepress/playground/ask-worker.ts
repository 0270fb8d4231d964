import type { Answers, Question, Reply } from "./worker.js";

/** The worker as a function: each question has one answer. */
export interface Asking {
  readonly ask: <Ask extends keyof Answers>(
    question: Extract<Question, { readonly ask: Ask }>,
  ) => Promise<Answers[Ask]>;
  readonly close: () => void;
}

export function openWorker(): Asking {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (reason: Error) => void }>();
  let asked = 0;
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    const asker = waiting.get(data.number);
    waiting.delete(data.number);
    if ("failed" in data) asker?.reject(new Error(data.failed));
    else asker?.resolve(data.answer as never);
  };
  worker.onerror = ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve, reject });
        worker.postMessage({ number: asked, question });
      }),
    close: () => worker.terminate(),
  };
}
