import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import Fraction from "fraction.js";
import { add, compare, divide, multiply, ONE, type Rational, rational, sum, ZERO } from "../src/internal/rational.js";
import { toDecimalText, toFixedText } from "../src/internal/rounding.js";
import { readAmount } from "../src/model/amount-text.js";

/** One job done by both, on values that are there already; both come to the same. */
interface Contest {
  readonly name: string;
  readonly ours: () => unknown;
  readonly theirs: () => unknown;
}

const PAIRS = 21;
const WARM_UPS = 5;

/** Our exact kernel against fraction.js, side by side: docs/decisions/0002-exact-kernel.md quotes what this prints. */
export function benchKernel(): void {
  console.log("exact kernel against fraction.js: medians, and the median of theirs ÷ ours run by run");
  for (const contest of contests()) report(contest);
  console.log("size, minified and gzipped:");
  size("rational.ts", 'export * from "./src/internal/rational.js";');
  size(
    "rational.ts, rounding.ts",
    'export * from "./src/internal/rational.js"; export * from "./src/internal/rounding.js";',
  );
  size(
    "… and amount-text.ts",
    'export * from "./src/internal/rational.js"; export * from "./src/internal/rounding.js"; export * from "./src/model/amount-text.js";',
  );
  size("fraction.js", 'export { default } from "fraction.js";');
}

function contests(): readonly Contest[] {
  const random = seeded(20130617);
  const texts = Array.from({ length: 10_000 }, () => decimalText(random));
  const [ours, theirs] = both(texts.map(readOne));
  const [rates, theirRates] = both(
    Array.from({ length: 200 }, () => rational(random(900n) + 100n, random(900n) + 101n)),
  );
  const [unlike, theirUnlike] = both(Array.from({ length: 1000 }, () => rational(random(1000n), random(999n) + 1n)));
  return [
    { name: "sum of 10,000 mixed decimals", ours: () => sum(ours), theirs: () => theirs.reduce(plus, new Fraction(0)) },
    {
      name: "the same one by one",
      ours: () => ours.reduce(add, ZERO),
      theirs: () => theirs.reduce(plus, new Fraction(0)),
    },
    {
      name: "sum of 1,000 unlike fractions",
      ours: () => sum(unlike),
      theirs: () => theirUnlike.reduce(plus, new Fraction(0)),
    },
    { name: "10,000 comparisons", ours: () => neighbours(ours, compare), theirs: () => neighbours(theirs, order) },
    { name: "10,000 products", ours: () => neighbours(ours, multiply), theirs: () => neighbours(theirs, times) },
    {
      name: "a chain of 200 divisions",
      ours: () => rates.reduce(divide, ONE),
      theirs: () => theirRates.reduce((a, b) => a.div(b), new Fraction(1)),
    },
    {
      name: "10,000 texts read",
      ours: () => texts.map(readAmount),
      theirs: () => texts.map((text) => new Fraction(text)),
    },
    {
      name: "10,000 printed, 2 digits",
      ours: () => ours.map((value) => toFixedText(value, 2, "halfUp")),
      theirs: () => theirs.map((value) => value.round(2).toString()),
    },
    {
      name: "1,000 quotients, 34 digits",
      ours: () => unlike.map(toDecimalText),
      theirs: () => theirUnlike.map((value) => value.toString(34)),
    },
  ];
}

function plus(a: Fraction, b: Fraction): Fraction {
  return a.add(b);
}

function times(a: Fraction, b: Fraction): Fraction {
  return a.mul(b);
}

function order(a: Fraction, b: Fraction): number {
  return a.compare(b);
}

function neighbours<T>(values: readonly T[], work: (a: T, b: T) => unknown): void {
  values.reduce((before, value) => {
    work(before, value);
    return value;
  });
}

function both(values: readonly Rational[]): readonly [readonly Rational[], readonly Fraction[]] {
  return [values, values.map(({ n, d }) => new Fraction(n, d))];
}

function readOne(text: string): Rational {
  const read = readAmount(text);
  if (typeof read === "string") throw new Error(`${text}: ${read}`);
  return read;
}

type Random = (below: bigint) => bigint;

function seeded(seed: number): Random {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return BigInt(state >>> 0) % below;
  };
}

/** Up to a million, with 0 to 3 digits behind the point. */
function decimalText(random: Random): string {
  const whole = String(random(1_000_000n));
  const scale = Number(random(4n));
  return scale === 0 ? whole : `${whole}.${String(random(10n ** BigInt(scale))).padStart(scale, "0")}`;
}

function report({ name, ours, theirs }: Contest): void {
  const times = Array.from({ length: WARM_UPS + PAIRS }, () => [timeOf(ours), timeOf(theirs)] as const).slice(WARM_UPS);
  const own = middle(times.map(([time]) => time));
  const other = middle(times.map(([, time]) => time));
  const ratio = middle(times.map(([a, b]) => b / a));
  console.log(`  ${name.padEnd(30)} ${milliseconds(own)}  ${milliseconds(other)}  ${ratio.toFixed(2).padStart(8)} ×`);
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function milliseconds(time: number): string {
  return `${time.toFixed(2).padStart(8)} ms`;
}

function size(name: string, contents: string): void {
  const stdin = { contents, resolveDir: process.cwd(), sourcefile: "size.ts", loader: "ts" } as const;
  const built = buildSync({ stdin, bundle: true, minify: true, write: false, format: "esm", target: "es2022" });
  const bytes = built.outputFiles[0]?.contents ?? new Uint8Array();
  console.log(
    `  ${name.padEnd(30)} ${bytes.length.toLocaleString("en").padStart(8)} B   ${gzipSync(bytes, { level: 9 }).length.toLocaleString("en").padStart(8)} B`,
  );
}
