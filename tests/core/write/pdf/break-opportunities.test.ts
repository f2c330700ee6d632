/// <reference path="../../../../core/write/pdf/types/linebreak.d.ts" />
import fc from "fast-check";
import LineBreaker from "linebreak";
import { expect, test } from "vitest";
import { breakOpportunities } from "../../../../core/write/pdf/layout/measure/break-opportunities.ts";

function all(next: () => { readonly position: number } | null): readonly number[] {
  const places: number[] = [];
  for (let place = next(); place; place = next()) places.push(place.position);
  return places;
}

test("plain prose ends its lines where the Unicode algorithm does", () => {
  const prose = fc.stringMatching(/^[A-Za-z0-9]([A-Za-z0-9]|[,.;:]| [A-Za-z0-9]){0,40}$/);
  fc.assert(
    fc.property(prose, (text) => {
      const breaker = new LineBreaker(text);
      expect(all(breakOpportunities(text))).toEqual(all(() => breaker.nextBreak()));
    }),
    { numRuns: 2000 },
  );
});

test("a stop behind a space, a hyphen and an open bracket are left to the algorithm", () => {
  expect(all(breakOpportunities("one , two"))).toEqual([6, 9]);
  expect(all(breakOpportunities("well-kept"))).toEqual([5, 9]);
  expect(all(breakOpportunities("( one"))).toEqual([5]);
  expect(all(breakOpportunities(""))).toEqual([]);
});
