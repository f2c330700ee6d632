import { elementDescendants, isOnValue, type WordElement } from "../ooxml/word-file.ts";
import type { Problem } from "../problem/problem.ts";

/** Pictures, charts and shapes: said in words, and in line with the text that they belong to. */
export function checkDrawings(document: WordElement): readonly Problem[] {
  return [
    ...elementDescendants(document, "wp:inline", "wp:anchor").flatMap(alternativeProblems),
    ...elementDescendants(document, "w:pict", "w:object").flatMap(oldDrawingProblems),
    ...floating(document).map(
      (): Problem => ({
        code: "not-in-line",
        severity: "warning",
        message: "a drawing or text box floats beside the text",
        hint: "set it in line with the text",
      }),
    ),
  ];
}

function alternativeProblems(drawing: WordElement): readonly Problem[] {
  const [properties] = elementDescendants(drawing, "wp:docPr");
  if (properties === undefined || isDecorative(drawing)) return [];
  const { name = "", descr = "" } = properties.attributes;
  if (descr.trim() === "") return [noAlternative(name)];
  if (!SAYS_NOTHING.test(descr.trim())) return [];
  return [
    {
      code: "empty-alternative",
      severity: "warning",
      message: `the alternative text "${descr.trim()}" of a drawing does not say what it shows`,
      hint: "say in words what it shows",
    },
  ];
}

/** The name of a file, or what every drawing is. */
const SAYS_NOTHING =
  /^(image|picture|photo|graphic|chart|figure|logo)? ?\d*$|^\S+\.(png|jpe?g|gif|bmp|tiff?|svg|emf|wmf)$/i;

/** Word's own mark for what only adorns (its extension of 2017). */
function isDecorative(drawing: WordElement): boolean {
  return elementDescendants(drawing, "adec:decorative").some(({ attributes }) =>
    isOnValue(attributes.val ?? "1"),
  );
}

/** Drawings and objects as Word made them before 2010, which carry their words on the shape. */
function oldDrawingProblems(drawing: WordElement): readonly Problem[] {
  const shapes = elementDescendants(drawing, "v:shape", "v:rect", "v:oval", "v:line", "v:group");
  if (shapes.length === 0 || shapes.some(({ attributes }) => attributes.alt?.trim())) return [];
  return [noAlternative(shapes[0]?.attributes.id ?? "")];
}

function noAlternative(name: string): Problem {
  return {
    code: "no-alternative",
    severity: "error",
    message: `the drawing "${name}" has no alternative text`,
    hint: "say in words what it shows",
  };
}

function floating(document: WordElement): readonly WordElement[] {
  const shapes = elementDescendants(document, "v:shape", "v:rect", "v:group").filter(({ attributes }) =>
    /position:\s*absolute/.test(attributes.style ?? ""),
  );
  return [...elementDescendants(document, "wp:anchor"), ...shapes];
}
