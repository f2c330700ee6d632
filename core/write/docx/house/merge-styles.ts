import type { Paper } from "../../../house-style/house-style.ts";
import { CONTENTS_STYLES } from "../../../house-style/word-style-ids.ts";
import { inSchemaOrder, withParagraphSetting } from "../../../house-template/schema/schema-order.ts";
import { markingStyle } from "../../../house-template/style/marking-style.ts";
import { type ResolvedStyle, resolveStyle } from "../../../house-template/style/resolve-style.ts";
import { BREAKING_STYLES } from "../../../house-template/style/style-breaks.ts";
import { type HouseStyleMap, idOf, stylesOf, typeOf } from "../../../house-template/style/style-map.ts";
import type { ThemeValues } from "../../../house-template/style/theme-values.ts";
import { editTree, withAttributes, withVal } from "../../../ooxml/edit-tree.ts";
import { treeElement } from "../../../ooxml/tree-element.ts";
import { twips } from "../../../ooxml/units.ts";
import { childNamed, elementsOf, isElement, type XmlElement } from "../../../ooxml/xml-tree.ts";
import { languageAttributes } from "../properties/language.ts";
import { pageTextWidth } from "../properties/page-geometry.ts";

export interface StylesToMerge {
  /** With the note's identifiers already. */
  readonly theirs: XmlElement;
  readonly ours: XmlElement;
  readonly map: HouseStyleMap;
  readonly theme: ThemeValues;
  readonly language: string;
  readonly rightToLeft: boolean;
  readonly paper: Paper;
  /** Added to the numbers of the template's lists. */
  readonly numIdOffset: number;
}

const CONTENTS_IDS: ReadonlySet<string> = new Set(Object.values(CONTENTS_STYLES));
/** Styles of running text, which may keep the template's justification. */
const RUNNING_TEXT = new Set(["Lead", "Points", "Quote"]);

/** The template's styles, each adapted once, and after them those of the note's that it lacks (17.7.4.18). */
export function mergeStyles(merge: StylesToMerge): XmlElement {
  const { theirs, ours, theme } = merge;
  const templateStyles = stylesOf(theirs);
  const known = new Set(templateStyles.map(idOf));
  const normal = resolveStyle(theirs, theme, "Normal");
  const latent = childNamed(theirs, "w:latentStyles") ?? childNamed(ours, "w:latentStyles");
  const missing = stylesOf(ours).filter((style) => !known.has(idOf(style)));
  return {
    name: "w:styles",
    attributes: {},
    children: [
      documentDefaults(childNamed(theirs, "w:docDefaults"), merge),
      ...(latent === undefined ? [] : [latent]),
      ...templateStyles.map((style) => templateStyle(style, merge)),
      ...missing.map((style) => addedStyle(style, normal, merge)),
    ],
  };
}

function templateStyle(style: XmlElement, merge: StylesToMerge): XmlElement {
  const shifted = shiftNumbering(withType(style), merge.numIdOffset);
  return withPageBreak(completed(shifted, merge), merge);
}

function addedStyle(style: XmlElement, normal: ResolvedStyle, { map }: StylesToMerge): XmlElement {
  const added = renamed(withoutInherited(style, normal), map);
  return idOf(added) === "Marking" ? markingStyle(added, { family: normal.font }) : added;
}

/** A style without a type, or with one that is none, is a paragraph's (17.18.83); not every program knows that. */
function withType(style: XmlElement): XmlElement {
  return withAttributes(style, { "w:type": typeOf(style) });
}

/** A style under a name that the template does not use; it is then a custom style. */
function renamed(style: XmlElement, { styles }: HouseStyleMap): XmlElement {
  const mapped = styles.find(({ id }) => id === idOf(style));
  const name = mapped?.type === "added" ? mapped.as : undefined;
  if (name === undefined) return style;
  const own = withAttributes(style, { "w:customStyle": "1" });
  const children = elementsOf(own).map((each) => (each.name === "w:name" ? withVal(each, name) : each));
  return { ...own, children };
}

/** Increases the template's list numbers, so that they follow the note's; 0 means "no numbering" and stays. */
export function shiftNumbering(tree: XmlElement, by: number): XmlElement {
  return editTree(tree, (each) => {
    const numId = Number(each.attributes["w:val"]);
    return each.name === "w:numId" && numId > 0 ? withVal(each, numId + by) : each;
  });
}

/** The template's defaults (17.7.5.1) in the note's language. */
function documentDefaults(
  unshifted: XmlElement | undefined,
  { language, numIdOffset }: StylesToMerge,
): XmlElement {
  const theirs = unshifted && shiftNumbering(unshifted, numIdOffset);
  const run = childNamed(childNamed(theirs, "w:rPrDefault"), "w:rPr");
  const own = treeElement("w:lang", languageAttributes(language));
  const properties = { name: "w:rPr", attributes: {}, children: [...(run ? elementsOf(run) : []), own] };
  const paragraph = childNamed(childNamed(theirs, "w:pPrDefault"), "w:pPr");
  return {
    name: "w:docDefaults",
    attributes: {},
    children: [
      { name: "w:rPrDefault", attributes: {}, children: [properties] },
      { name: "w:pPrDefault", attributes: {}, children: [withoutWidows(paragraph)] },
    ],
  };
}

/** Widow control stated: it is on by default in Word (17.3.1.44), and off in LibreOffice. */
function withoutWidows(paragraph: XmlElement | undefined): XmlElement {
  const children = paragraph === undefined ? [] : elementsOf(paragraph);
  const own: XmlElement = { name: "w:widowControl", attributes: {}, children: [] };
  const isStated = children.some(({ name }) => name === own.name);
  return inSchemaOrder({ name: "w:pPr", attributes: {}, children: isStated ? children : [own, ...children] });
}

/** A template's style with what a note requires: the tab of page numbers in the contents, the direction of the text. */
function completed(style: XmlElement, merge: StylesToMerge): XmlElement {
  const id = idOf(style);
  if (id === "Normal") return withDirection(style, merge.rightToLeft);
  if (id === "Marking") return theirMarking(style, merge);
  if (!CONTENTS_IDS.has(id)) return style;
  const { tabs } = resolveStyle(merge.theirs, merge.theme, id);
  if (tabs.some(({ alignment }) => alignment === "right")) return style;
  const stop = { "w:val": "right", "w:pos": String(twips(pageTextWidth(merge.paper))) };
  return withParagraphSetting(style, {
    name: "w:tabs",
    attributes: {},
    children: [{ name: "w:tab", attributes: stop, children: [] }],
  });
}

/** Chapters and contents begin a page where their style does; in other styles each paragraph would have its own page. */
function withPageBreak(style: XmlElement, { theirs, theme, map }: StylesToMerge): XmlElement {
  const id = idOf(style);
  const isOurs = map.styles.some((each) => each.id === id && each.type !== "added");
  if (!isOurs || !resolveStyle(theirs, theme, id).pageBreakBefore) return style;
  const attributes = { "w:val": BREAKING_STYLES.has(id) ? "1" : "0" };
  return withParagraphSetting(style, { name: "w:pageBreakBefore", attributes, children: [] });
}

/** The note's Marking under the template's name, with the template's formatting where it can be read. */
function theirMarking(style: XmlElement, { theirs, ours, theme }: StylesToMerge): XmlElement {
  const template = resolveStyle(theirs, theme, "Marking");
  const [own = style] = stylesOf(ours).filter((each) => idOf(each) === "Marking");
  const names = elementsOf(style).filter(({ name }) => NAMING.has(name));
  const { children } = markingStyle(own, { family: template.font, style: template });
  const others = children.filter((each) => isElement(each) && !NAMING.has(each.name));
  return { ...style, children: [...names, ...others] };
}

const NAMING = new Set(["w:name", "w:aliases", "w:link"]);

function withDirection(style: XmlElement, rightToLeft: boolean): XmlElement {
  const properties = childNamed(style, "w:pPr");
  const without = editTree(style, (each) => (each.name === "w:bidi" ? undefined : each));
  if (rightToLeft) return withParagraphSetting(without, { name: "w:bidi", attributes: {}, children: [] });
  return properties === undefined ? style : without;
}

/**
 * Added styles are based on Normal and have its family; its indents and justification are undone where they suit running
 * text alone. Their colours are not those that the template's theme has under the same names.
 */
function withoutInherited(added: XmlElement, normal: ResolvedStyle): XmlElement {
  const style = editTree(added, (each) => {
    if (each.name === "w:rFonts") return undefined;
    const { "w:themeColor": _, ...attributes } = each.attributes;
    return { ...each, attributes };
  });
  if (childNamed(style, "w:basedOn")?.attributes["w:val"] !== "Normal") return style;
  const indented = normal.left !== 0 || normal.right !== 0 || normal.firstLine !== 0;
  const justified = normal.justification !== undefined && !RUNNING_TEXT.has(idOf(style));
  const own = childNamed(style, "w:pPr");
  const plain = indented ? withParagraphSetting(style, ownIndent(childNamed(own, "w:ind"))) : style;
  return justified && childNamed(own, "w:jc") === undefined
    ? withParagraphSetting(plain, FROM_THE_START)
    : plain;
}

/** The style's own indents, 0 where it states none. */
function ownIndent(own: XmlElement | undefined): XmlElement {
  const { "w:hanging": hanging, ...others } = own?.attributes ?? {};
  const first: Readonly<Record<string, string>> =
    hanging === undefined ? { "w:firstLine": "0" } : { "w:hanging": hanging };
  return {
    name: "w:ind",
    attributes: { "w:left": "0", "w:right": "0", ...others, ...first },
    children: [],
  };
}

const FROM_THE_START: XmlElement = { name: "w:jc", attributes: { "w:val": "left" }, children: [] };
