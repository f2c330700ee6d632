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

/** An address is no such word: lists of sources print it, so that it can be read on paper. */
const EMPTY_WORDS =
  /^(click( here)?|here|link|this link|more|read more|learn more|more information|details|download|this|this page)$/i;

/** Text longer than this is hard to find one's way in without headings. */
const WORDS_WITHOUT_HEADINGS = 1_000;

/** `styles` say which paragraphs are headings, whatever the language of the program that made them. */
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

/** Two that follow each other keep a distance, which is the work of a style; one alone may be Word's own wish. */
function blankParagraphs(document: XmlElement): readonly Problem[] {
  const groups = [document, ...descendantsNamed(document, "w:body", "w:tc")];
  const doubled = groups
    .map(elementsOf)
    .flatMap((children) => children.filter((child, place) => isBlank(child) && isBlank(children[place - 1])));
  return doubled.map(() => ({
    code: "blank-paragraphs",
    severity: "warning",
    message: "empty paragraphs follow each other to keep a distance",
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

/** A screen reader says each of them. */
const REPEATED = / {4}|\u00A0{4}/;
const MAX_TABS = 2;

function blankCharacters(document: XmlElement): readonly Problem[] {
  const spaced = descendantsNamed(document, "w:p").filter(
    (paragraph) => REPEATED.test(runText(paragraph)) || tabsInARow(paragraph) > MAX_TABS,
  );
  return spaced.map((paragraph) => ({
    code: "blank-characters",
    severity: "warning",
    message: `blanks in a row keep a distance in "${runText(paragraph).trim().slice(0, 30)}"`,
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

/** In the properties of a paragraph the same name means a place to stop at. */
function isTabStop({ attributes }: XmlElement): boolean {
  return attributes["w:pos"] !== undefined;
}

interface Heading {
  readonly text: string;
  readonly level: number;
}

/** The title is none: Word's own list of headings leaves it out. */
function headingsOf(document: XmlElement, styles: Styles): readonly Heading[] {
  return descendantsNamed(document, "w:p").flatMap((paragraph) => {
    const level = styles.headings.get(settingOf(childNamed(paragraph, "w:pPr"), "w:pStyle") ?? "") ?? 0;
    return level === 0 ? [] : [{ text: runText(paragraph), level }];
  });
}

/** A reader who goes from heading to heading takes a level left out for text that is missing. */
function headingOrder(headings: readonly Heading[]): readonly Problem[] {
  return headings
    .filter(({ level }, place) => level > (headings[place - 1]?.level ?? 0) + 1)
    .map(({ text }) => ({
      code: "skipped-level",
      severity: "warning",
      message: `the heading "${text}" leaves out a level`,
      hint: "give it the level below the heading above it",
    }));
}

function missingHeadings(document: XmlElement, headings: readonly Heading[]): readonly Problem[] {
  if (headings.length > 0 || runText(document).split(/\s+/).length < WORDS_WITHOUT_HEADINGS) return [];
  return [
    {
      code: "no-headings",
      severity: "warning",
      message: "a long text has no headings to find one's way by",
      hint: "set its parts under headings",
    },
  ];
}

function linkWords(document: XmlElement): readonly Problem[] {
  return descendantsNamed(document, "w:hyperlink")
    .map((link) => runText(link).trim())
    .filter((words) => words === "" || EMPTY_WORDS.test(words))
    .map((words) => ({
      code: "empty-link-words",
      severity: "warning",
      message: `the words of the link "${words}" do not say where it leads`,
      hint: "name what the link leads to",
    }));
}
