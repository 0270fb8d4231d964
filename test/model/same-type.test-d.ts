import { expectTypeOf, test } from "vitest";
import type { Same } from "../../src/model/same-type.js";

interface Written {
  readonly id: string;
  readonly parts?: readonly { readonly name: string }[];
}

test("what zod infers is the interface but for readonly", () => {
  expectTypeOf<Same<{ id: string; parts?: { name: string }[] }, Written>>().toEqualTypeOf<true>();
});

test("a key that is missing, or more, or optional in one of them, is another type", () => {
  expectTypeOf<Same<{ id: string }, Written>>().toEqualTypeOf<false>();
  expectTypeOf<Same<{ id: string; parts: { name: string }[] }, Written>>().toEqualTypeOf<false>();
  expectTypeOf<Same<{ id: string; parts?: { name: string }[] | undefined }, Written>>().toEqualTypeOf<false>();
  expectTypeOf<Same<{ id: string; parts?: { name: string; more: 1 }[] }, Written>>().toEqualTypeOf<false>();
  expectTypeOf<Same<{ id: string; parts?: { name: number }[] }, Written>>().toEqualTypeOf<false>();
});
