import type { Finding } from "../check/finding.ts";
import { isAbove } from "../marking/levels.ts";
import type { MarkingScheme } from "../marking/scheme.ts";
import type { HouseTemplate } from "../write/docx/house/house-template.ts";
import { says } from "../write/docx/house/page-content.ts";

/**
 * A template that prints a marking of its own, which is not the note's: a page would carry two. One that is lower
 * than the note's forbids it, as a reader may believe it.
 */
export function houseFindings(
  house: HouseTemplate,
  scheme: MarkingScheme,
  marking: string,
): readonly Finding[] {
  const trees = [...house.headers.values(), ...house.footers.values()].map(({ tree }) => tree);
  const own = scheme.levels.find(({ label }) => label === marking);
  return scheme.levels
    .filter(({ label }) => label !== marking && trees.some((tree) => says(tree, label)))
    .map(({ id, label }) => ({
      code: "house-marking",
      severity: own !== undefined && isAbove(scheme, own.id, id) ? "error" : "warning",
      message: `the Word template prints "${label}" on its pages, and the note is marked ${marking === "" ? "nothing" : marking}`,
      hint: "take it out of the template's header and footer: the note's own marking is printed anyway",
    }));
}
