/** Our own slip, not the caller's: states what must hold here and stops when it does not. */
export function assert(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(`quality-plan is at fault: ${what}`);
}

/** An element that the surrounding code has already made sure of. */
export function existing<T>(value: T | undefined, what: string): T {
  assert(value !== undefined, what);
  return value;
}
