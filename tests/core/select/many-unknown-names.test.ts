import { expect, test } from "vitest";
import { unknownNames } from "../../../core/select/unknown-choices.ts";

test("searches for suggestions only for the names that a terminal shows", () => {
  let looked = 0;
  const known = {
    *[Symbol.iterator]() {
      looked += 1;
      yield "entry-1";
    },
    has: () => false,
  } as unknown as ReadonlySet<string>;
  const entries = Array.from({ length: 20_000 }, (_, index) => `entri-${index}`);
  const problems = unknownNames(
    { topics: new Map([["trade", known]]) },
    { topics: [{ topic: "trade", entries }], people: [] },
    () => undefined,
  );
  expect(problems).toHaveLength(20_000);
  expect(problems.filter(({ hint }) => hint !== undefined)).toHaveLength(100);
  expect(looked).toBe(1);
});
