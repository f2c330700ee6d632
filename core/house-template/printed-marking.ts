import { childNamed, descendants, elementsOf, settingOf, type XmlElement } from "../ooxml/xml-tree.ts";
import { isPlainSetting } from "./clean/plain-settings.ts";
import { wordsOf } from "./page-content.ts";
import { isReadableColour, isReadableFamily, MINIMUM_SIZE } from "./style/readable.ts";
import { chainOf, resolveChain, type StyleLookup } from "./style/resolve-style.ts";
import type { ThemeValues } from "./style/theme-values.ts";

/** Maximum spacing, in points: a larger one may move words off the page. */
const MAX_SPACE = 50;
/** Maximum position of a tab stop, in points, that is on every page. */
const MAX_TAB = 500;
const TEXT = new Set(["w:p", "w:pPr", "w:r", "w:rPr", "w:t", "w:tab"]);

/**
 * Whether a header or footer prints a marking so that nobody can miss it: in a paragraph of its own, set plainly. Any
 * other formatting may hide it, and a marking printed twice is better than none.
 */
export function printsMarking(tree: XmlElement, marking: string, lookup: StyleLookup): boolean {
  // A floating picture of unknown darkness may be behind the words.
  if (descendants(tree).some(({ name }) => name === "wp:anchor")) return false;
  return elementsOf(tree).some(
    (each) =>
      each.name === "w:p" &&
      wordsOf(each).trim().toUpperCase() === marking.toUpperCase() &&
      isSetPlainly(each, lookup),
  );
}

function isSetPlainly(paragraph: XmlElement, lookup: StyleLookup): boolean {
  const runs = elementsOf(paragraph).filter(({ name }) => name === "w:r");
  const content = [paragraph, ...elementsOf(paragraph), ...runs.flatMap(elementsOf)];
  return (
    content.every(({ name }) => TEXT.has(name)) && runs.every((run) => isRunPlain(paragraph, run, lookup))
  );
}

function isRunPlain(paragraph: XmlElement, run: XmlElement, { styles, theme }: StyleLookup): boolean {
  const own = childNamed(paragraph, "w:pPr");
  const properties = childNamed(run, "w:rPr");
  const character = settingOf(properties, "w:rStyle");
  const chain = [
    ...chainOf(styles, settingOf(own, "w:pStyle") ?? "Normal"),
    // The defaults come first once, and not again between the two styles.
    ...(character === undefined ? [] : chainOf(styles, character).filter(({ name }) => name === "w:style")),
    direct([own, properties]),
  ];
  const settings = chain.flatMap((each) =>
    ["w:pPr", "w:rPr"].flatMap((name) => elementsOf(childNamed(each, name) ?? NOTHING)),
  );
  const { size, line, before, after, colour, font, tabs } = resolveChain(chain, theme);
  return (
    settings.every((each) => isPlainSetting(each) && isSensible(each, theme)) &&
    isReadableColour(colour) &&
    isReadableFamily(font) &&
    line >= size &&
    tabs.every(({ position }) => position >= 0 && position <= MAX_TAB) &&
    [before, after].every((space) => space >= 0 && space <= MAX_SPACE)
  );
}

/** Whether one setting keeps text readable: its size, character spacing or theme colour. */
function isSensible({ name, attributes }: XmlElement, theme: ThemeValues): boolean {
  const value = Number(attributes["w:val"] ?? 0);
  if (name === "w:sz" || name === "w:szCs") return value >= MINIMUM_SIZE * 2;
  if (name === "w:spacing" && "w:val" in attributes) return value >= 0 && value <= MAX_SPACE * 20;
  if (name !== "w:color" || attributes["w:themeColor"] === undefined) return true;
  const colour = theme.colour(attributes["w:themeColor"]);
  const isTinted = attributes["w:themeTint"] !== undefined;
  return colour !== undefined && isReadableColour(colour) && !isTinted;
}

function direct(properties: readonly (XmlElement | undefined)[]): XmlElement {
  return { ...NOTHING, children: properties.filter((each) => each !== undefined) };
}

const NOTHING: XmlElement = { name: "", attributes: {}, children: [] };
