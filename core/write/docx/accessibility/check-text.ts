import type { Problem } from "../../../problem/problem.ts";
import { found, settingOf, textOf, type WordElement } from "../../../word-file/word-file.ts";

const EMPTY_WORDS = /^(click here|here|link|more|read more|this|this page|https?:\/\/\S*)$/i;

export function checkText(document: WordElement): readonly Problem[] {
  return [...blankParagraphs(document), ...headingOrder(document), ...linkWords(document)];
}

/** Two that follow each other keep a distance, which is the work of a style; one alone may be Word's own wish. */
function blankParagraphs(document: WordElement): readonly Problem[] {
  const groups = [document, ...found(document, "w:body", "w:tc")];
  const doubled = groups.flatMap(({ children }) =>
    children.filter((child, place) => isBlank(child) && isBlank(children[place - 1])),
  );
  return doubled.map(() => ({
    code: "blank-paragraphs",
    severity: "warning",
    message: "empty paragraphs follow each other to keep a distance",
    hint: "set the space before or after a paragraph in its style",
  }));
}

function isBlank(element: WordElement | undefined): boolean {
  if (element?.name !== "w:p") return false;
  const [content] = found(element, "w:drawing", "w:pict", "w:br", "w:sectPr", "w:numPr", "w:footnoteRef");
  return content === undefined && textOf(element).trim() === "";
}

/** A reader who goes from heading to heading takes a level left out for text that is missing. */
function headingOrder(document: WordElement): readonly Problem[] {
  let previous = 0;
  return found(document, "w:p").flatMap((paragraph): readonly Problem[] => {
    const level = Number(/^Heading([1-9])$/.exec(settingOf(paragraph, "w:pStyle") ?? "")?.[1] ?? Number.NaN);
    if (Number.isNaN(level)) return [];
    const skipped = level > previous + 1;
    previous = level;
    if (!skipped) return [];
    return [
      {
        code: "skipped-level",
        severity: "warning",
        message: `the heading "${textOf(paragraph)}" leaves out a level`,
        hint: "give it the level below the heading above it",
      },
    ];
  });
}

function linkWords(document: WordElement): readonly Problem[] {
  return found(document, "w:hyperlink")
    .map((link) => textOf(link).trim())
    .filter((words) => words === "" || EMPTY_WORDS.test(words))
    .map((words) => ({
      code: "empty-link-words",
      severity: "warning",
      message: `the words of the link "${words}" do not say where it leads`,
      hint: "name what the link leads to",
    }));
}
