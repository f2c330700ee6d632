import type { Styles } from "../ooxml/styles.ts";
import {
  childNamed,
  descendantsNamed,
  elementsOf,
  ownText,
  runText,
  settingOf,
  type XmlElement,
} from "../ooxml/xml-tree.ts";
import type { Problem } from "../problem/problem.ts";

/**
 * Link words that do not say where the link leads. Printed addresses are accepted: lists of sources print them for
 * paper.
 */
const MEANINGLESS =
  /^(click( here)?|here|link|this link|more|read more|learn more|more information|details|download|this|this page)$/i;

/** Number of words from which a text needs headings. */
const WORDS_WITHOUT_HEADINGS = 1_000;

/** Checks spacing, headings and links. Headings are found by their styles, whose ids differ with the language of Word. */
export function checkText(document: XmlElement, styles: Styles): readonly Problem[] {
  const headings = headingsOf(document, styles);
  return [
    ...blankParagraphs(document),
    ...blankCharacters(document),
    ...headingOrder(headings),
    ...missingHeadings(document, headings),
    ...linkWords(document),
  ];
}

/** Problems of consecutive empty paragraphs, used as spacing. A single one is allowed, because Word itself needs some. */
function blankParagraphs(document: XmlElement): readonly Problem[] {
  const groups = [document, ...descendantsNamed(document, "w:body", "w:tc")];
  const doubled = groups
    .map(elementsOf)
    .flatMap((children) => children.filter((child, place) => isBlank(child) && isBlank(children[place - 1])));
  return doubled.map(() => ({
    code: "blank-paragraphs",
    severity: "warning",
    message: "consecutive empty paragraphs are used as spacing",
    hint: "set the space before or after a paragraph in its style",
  }));
}

function isBlank(element: XmlElement | undefined): boolean {
  if (element?.name !== "w:p") return false;
  const [content] = descendantsNamed(
    element,
    "w:drawing",
    "w:pict",
    "w:br",
    "w:sectPr",
    "w:numPr",
    "w:footnoteRef",
  );
  return content === undefined && runText(element).trim() === "";
}

/** Repeated spaces and tabs, each of which a screen reader announces. */
const REPEATED = / {4}|\u00A0{4}/;
const MAX_TABS = 2;

function blankCharacters(document: XmlElement): readonly Problem[] {
  const spaced = descendantsNamed(document, "w:p").filter(
    (paragraph) => REPEATED.test(runText(paragraph)) || tabsInARow(paragraph) > MAX_TABS,
  );
  return spaced.map((paragraph) => ({
    code: "blank-characters",
    severity: "warning",
    message: `repeated spaces or tabs are used as spacing in "${runText(paragraph).trim().slice(0, 30)}"`,
    hint: "set an indent, a tab stop or a table instead",
  }));
}

function tabsInARow(paragraph: XmlElement): number {
  const marks = descendantsNamed(paragraph, "w:tab", "w:t").filter(
    (each) => each.name === "w:t" || !isTabStop(each),
  );
  let [longest, now] = [0, 0];
  for (const mark of marks) {
    now = mark.name === "w:tab" ? now + 1 : ownText(mark).trim() === "" ? now : 0;
    longest = Math.max(longest, now);
  }
  return longest;
}

/** Whether `w:tab` defines a tab stop in paragraph properties, rather than a tab character. */
function isTabStop({ attributes }: XmlElement): boolean {
  return attributes["w:pos"] !== undefined;
}

interface Heading {
  readonly text: string;
  readonly level: number;
}

/** Headings of a document, without the title, which Word does not list as a heading. */
function headingsOf(document: XmlElement, styles: Styles): readonly Heading[] {
  return descendantsNamed(document, "w:p").flatMap((paragraph) => {
    const level = styles.headings.get(settingOf(childNamed(paragraph, "w:pPr"), "w:pStyle") ?? "") ?? 0;
    return level === 0 ? [] : [{ text: runText(paragraph), level }];
  });
}

/** Problems of skipped heading levels, which suggest missing text to a reader who moves from heading to heading. */
function headingOrder(headings: readonly Heading[]): readonly Problem[] {
  return headings
    .filter(({ level }, place) => level > (headings[place - 1]?.level ?? 0) + 1)
    .map(({ text }) => ({
      code: "skipped-level",
      severity: "warning",
      message: `the heading "${text}" skips a level`,
      hint: "give it the level below the heading above it",
    }));
}

function missingHeadings(document: XmlElement, headings: readonly Heading[]): readonly Problem[] {
  if (headings.length > 0 || runText(document).split(/\s+/).length < WORDS_WITHOUT_HEADINGS) return [];
  return [
    {
      code: "no-headings",
      severity: "warning",
      message: "a long text has no headings",
      hint: "divide it with headings",
    },
  ];
}

function linkWords(document: XmlElement): readonly Problem[] {
  return descendantsNamed(document, "w:hyperlink")
    .map((link) => runText(link).trim())
    .filter((words) => words === "" || MEANINGLESS.test(words))
    .map((words) => ({
      code: "empty-link-words",
      severity: "warning",
      message: `the words of the link "${words}" do not say where it leads`,
      hint: "name the target of the link",
    }));
}
