import { encloses, type Interval } from "../internal/interval.js";
import type { Day } from "./label.js";
import { type Metric, overOf } from "./metric.js";
import type { Asked, AskedPair } from "./asked.js";
import { baseOf, type Measure, measureKeyOf } from "./target.js";

/** A target with the days it begins and ceases to ask; one without an end asks for ever. */
interface Placed {
  readonly asked: Asked;
  readonly from: Day;
  readonly until: Day;
  /** Of what is put together over a period, which is held against what is of a period as long. */
  readonly months: number | undefined;
}

/** A level, once reached, is asked to hold: targets of one figure that ask less than one due before them. */
export function slackenings(together: readonly Asked[], metric: Metric | undefined): readonly AskedPair[] {
  if (metric === undefined || !together.every(({ target }) => canHold(target.measure))) return [];
  // A rate of five years is another figure than that of one of them; what stands at the end of a period is the same.
  const isOfPeriod = (metric.kind === "amount" && metric.accrual === "flow") || overOf(metric) !== "last";
  const placed = together
    .flatMap((asked): readonly Placed[] => {
      const { from, until = FOR_EVER, months } = asked.window;
      if (from === undefined || (isOfPeriod && months === undefined)) return [];
      return [{ asked, from, until, months: isOfPeriod ? months : undefined }];
    })
    .sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
  const recurring = placed.filter(({ asked }) => asked.window.recurs);
  return [
    ...slackeningsOfOnce(placed.filter(({ asked }) => !asked.window.recurs)),
    ...placed.flatMap((later) => {
      const earlier = (later.asked.window.recurs ? placed : recurring).findLast((one) => isSlackened(one, later));
      return earlier === undefined ? [] : [{ found: later.asked, against: earlier.asked }];
    }),
  ];
}

/** Behind the last day there is. */
const FOR_EVER = "~";

/** A change a year may fall while the level rises; what is counted from one baseline, or is a place, is as good as a level. */
function canHold(measure: Measure | undefined): boolean {
  const key = measureKeyOf(measure);
  return key === "level" || key === "rank" || (key !== "compoundGrowth" && baseOf(measure) === "baseline");
}

/** A floor for each year from before on is no slackening of a higher one for one of these. */
function isSlackened(earlier: Placed, later: Placed): boolean {
  return (
    earlier.from < later.from &&
    earlier.until < later.until &&
    earlier.months === later.months &&
    asksLess(later.asked, earlier.asked)
  );
}

function asksLess(one: Asked, other: Asked): boolean {
  return encloses(one.interval, other.interval) && !encloses(other.interval, one.interval);
}

/** A ceiling between two floors, or a half-year between two years, is neither stricter nor looser than they are. */
function slackeningsOfOnce(inOrder: readonly Placed[]): readonly AskedPair[] {
  const latest = new Map<string, Placed>();
  const before = new Map<string, Placed>();
  return inOrder.flatMap((later): readonly AskedPair[] => {
    const { interval } = later.asked;
    const keyOf = (ends: string) => JSON.stringify([later.months ?? 0, ends]);
    const key = keyOf(endsOf(interval));
    const known = latest.get(key);
    if (known !== undefined && known.until !== later.until) before.set(key, known);
    if (known?.until !== later.until || encloses(known.asked.interval, interval)) latest.set(key, later);
    const [both, earlierBoth] = [latest.get(keyOf(BOTH)), before.get(keyOf(BOTH))];
    const earlier = [before.get(key), both?.until === later.until ? earlierBoth : both]
      .filter((one) => one !== undefined)
      .find(({ asked }) => asksLess(later.asked, asked));
    return earlier === undefined ? [] : [{ found: later.asked, against: earlier.asked }];
  });
}

const BOTH = "lowhigh";

/** Which ends a bound has: a floor, a ceiling, both. */
function endsOf({ low, high }: Interval): string {
  return `${low === undefined ? "" : "low"}${high === undefined ? "" : "high"}`;
}
