/** Works out what there is now: one at a time, and of what changes meanwhile the latest. */
export interface LatestWork {
  /** Resolves once what there is now has been worked out, with whether that could be done. */
  readonly upToDate: () => Promise<boolean>;
  /** What is under way is no longer wanted: nobody waits for it, and it is begun anew even if it is the same. */
  readonly giveUp: () => void;
}

interface LatestWorkOptions<Input> {
  readonly inputNow: () => Input;
  readonly isAlike: (one: Input, other: Input) => boolean;
  /** Tells of its failures itself; true where it could be done. */
  readonly work: (input: Input) => Promise<boolean>;
  /** Ends the work that is under way. */
  readonly end: () => void;
}

/** How long what is no longer asked for may go on before it is given up: it may be about to end, or never. */
export const PATIENCE = 3000;

interface Run<Input> {
  readonly input: Input;
  readonly done: Promise<void>;
}

export function openLatestWork<Input>({ inputNow, isAlike, work, end }: LatestWorkOptions<Input>): LatestWork {
  let underWay: Run<Input> | undefined;
  let last: { readonly input: Input; readonly isDone: boolean } | undefined;

  function begin(input: Input): Run<Input> {
    const run: Run<Input> = {
      input,
      done: work(input).then((isDone) => {
        if (underWay !== run) return;
        underWay = undefined;
        last = { input, isDone };
      }),
    };
    return run;
  }

  function giveUp(): void {
    last = undefined;
    if (underWay === undefined) return;
    underWay = undefined;
    end();
  }

  async function upToDate(): Promise<boolean> {
    for (;;) {
      if (underWay === undefined && last !== undefined && isAlike(last.input, inputNow())) return last.isDone;
      underWay ??= begin(inputNow());
      const run = underWay;
      if (isAlike(run.input, inputNow())) await run.done;
      else {
        await Promise.race([run.done, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
        if (underWay === run && !isAlike(run.input, inputNow())) giveUp();
      }
    }
  }

  return { upToDate, giveUp };
}
