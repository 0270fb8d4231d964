/** Readonly all the way down, so that what zod infers can be held against a readonly interface. */
type DeepReadonly<T> = T extends string | number | boolean | undefined
  ? T
  : T extends readonly unknown[]
    ? { readonly [Position in keyof T]: DeepReadonly<T[Position]> }
    : { readonly [Key in keyof T]: DeepReadonly<T[Key]> };

type Identical<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** `true` when a schema's output is the type written by hand, key for key, optional for optional. */
export type Same<Output, Written> = Identical<DeepReadonly<Output>, DeepReadonly<Written>>;

/** Compiles only where its argument is `true`. */
export type Proof<Holds extends true> = Holds;
