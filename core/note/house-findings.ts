import type { Finding } from "../check/finding.ts";
import { isAbove } from "../marking/levels.ts";
import type { MarkingScheme } from "../marking/scheme.ts";
import type { Problem } from "../problem/problem.ts";
import type { HouseTemplate } from "../write/docx/house/house-template.ts";
import { markingsIn, type Standing } from "../write/docx/house/markings-in.ts";

/**
 * A template that prints a marking of its own, which is not the note's: a page would carry two. One that is lower
 * than the note's and stands alone forbids it, as a reader may believe it. Among other words it may be a name.
 */
export function houseFindings(
  house: HouseTemplate,
  scheme: MarkingScheme,
  marking: string,
): readonly Finding[] {
  const own = scheme.levels.find(({ label }) => label === marking);
  const labels = scheme.levels.map(({ label }) => label);
  const said = markingsOf(house, labels);
  const says = (label: string, standing: Standing) =>
    said.some(([each, how]) => each === label && how === standing);
  return scheme.levels
    .filter(({ label }) => label !== marking && said.some(([each]) => each === label))
    .map(({ id, label }) => ({
      code: "house-marking",
      severity:
        own !== undefined && isAbove(scheme, own.id, id) && says(label, "alone") ? "error" : "warning",
      message: `the Word template prints "${label}" on its pages, and the note is marked ${marking === "" ? "nothing" : marking}`,
      hint: TAKE_OUT,
    }));
}

/** What a template prints by itself, whatever note it dresses; among other words a marking may be a name. */
export function printedMarkings(house: HouseTemplate, labels: readonly string[]): readonly Problem[] {
  const alone = markingsOf(house, labels).filter(([, standing]) => standing === "alone");
  return [...new Set(alone.map(([label]) => label))].map((label) => ({
    code: "house-marking",
    severity: "warning",
    message: `the template prints "${label}" on its pages: notes that are marked higher are refused`,
    hint: TAKE_OUT,
  }));
}

const TAKE_OUT = "take it out of the template's header and footer: the note's own marking is printed anyway";

function markingsOf(
  { headers, footers }: HouseTemplate,
  labels: readonly string[],
): readonly (readonly [label: string, standing: Standing])[] {
  return [...headers.values(), ...footers.values()].flatMap(({ tree }) => [...markingsIn(tree, labels)]);
}
