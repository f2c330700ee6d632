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

test("has the break opportunities of UAX 14 in plain text", () => {
  const prose = fc.stringMatching(/^[A-Za-z0-9]([A-Za-z0-9]|[,.;:]| [A-Za-z0-9]){0,40}$/);
  fc.assert(
    fc.property(prose, (text) => {
      const breaker = new LineBreaker(text);
      expect(all(breakOpportunities(text))).toEqual(all(() => breaker.nextBreak()));
    }),
    { numRuns: 2000 },
  );
});

test("uses UAX 14 for text with a stop after a space, a hyphen or an open bracket", () => {
  expect(all(breakOpportunities("one , two"))).toEqual([6, 9]);
  expect(all(breakOpportunities("well-kept"))).toEqual([5, 9]);
  expect(all(breakOpportunities("( one"))).toEqual([5]);
  expect(all(breakOpportunities(""))).toEqual([]);
});
