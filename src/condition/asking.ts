import { existing } from "../internal/assert.js";
import type { Answer, ArithmeticReason, Counted, Reader, Reading, Standpoint } from "./reading.js";
import type { Verdict } from "./truth.js";

/** A question on its way through a value or condition: whom it asks, what it has heard, where it stands. */
export interface Asking<Why extends string, Input> {
  readonly reader: Reader<Why, Input>;
  readonly inputs: Input[];
  readonly from: Standpoint;
  /** What a `where` is about. */
  readonly hand?: Counted<Why>;
}

export function newAsking<Why extends string, Input>(reader: Reader<Why, Input>): Asking<Why, Input> {
  return { reader, inputs: [], from: { back: 0 } };
}

export type Read<Why extends string> = Reading<Why | ArithmeticReason>;
export type Found<Why extends string> = Verdict<Why | ArithmeticReason>;

/** What a reader must answer, as the checks let it be asked. */
export function asked<Method>(method: Method | undefined, source: string): Method {
  return existing(method, `a check refuses ${source} where nobody answers it`);
}

/** What was answered, noted for those who ask where it came from. */
export function noted<Why extends string, Input>(answer: Answer<Why, Input>, asking: Asking<Why, Input>): Read<Why> {
  asking.inputs.push(answer.input);
  return answer.reading;
}
