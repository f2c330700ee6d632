import { descendantsNamed, isOnValue, type XmlElement } from "../ooxml/xml-tree.ts";
import type { Problem } from "../problem/problem.ts";

/** Checks that pictures, charts and shapes have alternative texts and are in line with the text. */
export function checkDrawings(document: XmlElement): readonly Problem[] {
  return [
    ...descendantsNamed(document, "wp:inline", "wp:anchor").flatMap(alternativeProblems),
    ...descendantsNamed(document, "w:pict", "w:object").flatMap(legacyDrawingProblems),
    ...floating(document).map(
      (): Problem => ({
        code: "not-in-line",
        severity: "warning",
        message: "a drawing or text box floats beside the text",
        hint: "place it in line with the text",
      }),
    ),
  ];
}

function alternativeProblems(drawing: XmlElement): readonly Problem[] {
  const [properties] = descendantsNamed(drawing, "wp:docPr");
  if (properties === undefined || isDecorative(drawing)) return [];
  const { name = "", descr = "" } = properties.attributes;
  if (descr.trim() === "") return [noAlternative(name)];
  if (!MEANINGLESS.test(descr.trim())) return [];
  return [
    {
      code: "empty-alternative",
      severity: "warning",
      message: `the alternative text "${descr.trim()}" of a drawing does not say what it shows`,
      hint: "describe what it shows",
    },
  ];
}

/** Alternative texts that describe nothing: a file name, or a word that fits every drawing. */
const MEANINGLESS =
  /^(image|picture|photo|graphic|chart|figure|logo)? ?\d*$|^\S+\.(png|jpe?g|gif|bmp|tiff?|svg|emf|wmf)$/i;

/** Whether a drawing is marked as decorative (Word's extension of 2017). */
function isDecorative(drawing: XmlElement): boolean {
  return descendantsNamed(drawing, "adec:decorative").some(({ attributes }) =>
    isOnValue(attributes.val ?? "1"),
  );
}

/** Problems of VML drawings and objects (Word before 2010), which have their alternative text on the shape. */
function legacyDrawingProblems(drawing: XmlElement): readonly Problem[] {
  const shapes = descendantsNamed(drawing, "v:shape", "v:rect", "v:oval", "v:line", "v:group");
  if (shapes.length === 0 || shapes.some(({ attributes }) => attributes.alt?.trim())) return [];
  return [noAlternative(shapes[0]?.attributes.id ?? "")];
}

function noAlternative(name: string): Problem {
  return {
    code: "no-alternative",
    severity: "error",
    message: `the drawing "${name}" has no alternative text`,
    hint: "describe what it shows",
  };
}

function floating(document: XmlElement): readonly XmlElement[] {
  const shapes = descendantsNamed(document, "v:shape", "v:rect", "v:group").filter(({ attributes }) =>
    /position:\s*absolute/.test(attributes.style ?? ""),
  );
  return [...descendantsNamed(document, "wp:anchor"), ...shapes];
}
