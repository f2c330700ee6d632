import fc from "fast-check";
import { expect, test } from "vitest";
import { problemText } from "../../../core/problem/problem.ts";
import { filledByHandlebars, filledByUs } from "./beside-handlebars.ts";
import { RANDOM_DATA, randomTemplate } from "./random-templates.ts";

const RUNS = Number(process.env.ATTACHE_RANDOM_TEMPLATES ?? 3000);

test("a random template means what it means in Handlebars, or is refused by name at its place", () => {
  const outcomes = { same: 0, refused: 0 };
  fc.assert(
    fc.property(randomTemplate, ({ source, partials }) => {
      const ours = filledByUs(source, RANDOM_DATA, partials);
      const refused = ours.problems.filter(({ code }) => code !== "missing");
      if (refused.length > 0) {
        outcomes.refused += 1;
        for (const { place } of refused)
          expect(place?.line, refused.map(problemText).join("\n")).toBeGreaterThan(0);
        return;
      }
      outcomes.same += 1;
      const theirs = filledByHandlebars(source, RANDOM_DATA, partials);
      expect(ours.markup).toBe(theirs instanceof Error ? `Handlebars throws: ${theirs.message}` : theirs);
    }),
    { numRuns: RUNS },
  );
  // The comparison is worth something only where enough templates are not refused.
  expect(outcomes.same).toBeGreaterThan(RUNS / 10);
}, 600_000);
