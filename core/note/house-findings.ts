import type { Finding } from "../check/finding.ts";
import { houseProblem } from "../house-template/house-problem.ts";
import type { HouseTemplate } from "../house-template/house-template.ts";
import { markingsIn } from "../house-template/markings-in.ts";
import { isAbove } from "../marking/levels.ts";
import type { MarkingScheme } from "../marking/scheme.ts";

/**
 * Findings about a template that prints another marking than the note's. A lower marking that is alone in its paragraph
 * forbids the note, because readers may take it for the note's; among other words it may be part of a name.
 */
export function houseFindings(
  house: HouseTemplate,
  scheme: MarkingScheme,
  marking: string,
): readonly Finding[] {
  const own = scheme.levels.find(({ label }) => label === marking);
  const said = markingsIn(
    house,
    scheme.levels.map(({ label }) => label),
  );
  return scheme.levels
    .filter(({ label }) => label !== marking && said.has(label))
    .map(({ id, label }) => {
      const misleads = own !== undefined && isAbove(scheme, own.id, id) && said.get(label) === "alone";
      return houseProblem(
        "house-marking",
        misleads ? "error" : "warning",
        `the Word template prints "${label}" on its pages, and the note is marked ${marking === "" ? "nothing" : marking}`,
      );
    });
}
