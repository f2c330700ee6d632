import { editTree } from "./edit-tree.ts";
import { elementsOf, type XmlElement } from "./xml-tree.ts";

function names(list: string): readonly string[] {
  return list.split(" ").map((name) => `w:${name}`);
}

/** What Word insists on, and other programs do not always keep (17.3.1.26, 17.3.2.28, 17.7.4.17, 17.9.6). */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  "w:pPr": names(
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs " +
      "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi " +
      "adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection " +
      "textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr",
  ),
  "w:rPr": names(
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid " +
      "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl " +
      "cs em lang eastAsianLayout specVanish oMath",
  ),
  "w:style": names(
    "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked " +
      "pPr rPr tblPr trPr tcPr tblStylePr",
  ),
  "w:abstractNum": names("nsid multiLevelType tmpl name styleLink numStyleLink lvl"),
  "w:lvl": names("start numFmt lvlRestart pStyle isLgl suff lvlText legacy lvlJc pPr rPr"),
};

const REPEATED = new Set(["w:lvl", "w:tblStylePr"]);

/**
 * The tree as the schema wants it: children in their order, the last of each, and nothing that it does not know there.
 * `start` and `end` are what later editions call `left` and `right`.
 */
export function inSchemaOrder(tree: XmlElement): XmlElement {
  return editTree(tree, (each) => {
    const order = ORDERS[each.name];
    if (order !== undefined) return ordered(each, order);
    if (each.name === "w:jc" || each.name === "w:lvlJc" || each.name === "w:tab") return leftAndRight(each);
    return each.name === "w:ind" ? { ...each, attributes: sides(each.attributes) } : each;
  });
}

function ordered(element: XmlElement, order: readonly string[]): XmlElement {
  const all = elementsOf(element);
  const last = new Map(all.map((child) => [child.name, child]));
  const children = all
    .filter(
      (child) => order.includes(child.name) && (REPEATED.has(child.name) || last.get(child.name) === child),
    )
    .toSorted((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
  return { ...element, children };
}

function leftAndRight(element: XmlElement): XmlElement {
  const value = element.attributes["w:val"];
  const known = value === "start" ? "left" : value === "end" ? "right" : value;
  return known === undefined
    ? element
    : { ...element, attributes: { ...element.attributes, "w:val": known } };
}

function sides(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { "w:start": start, "w:end": end, ...others } = attributes;
  return {
    ...(start === undefined ? {} : { "w:left": start }),
    ...(end === undefined ? {} : { "w:right": end }),
    ...others,
  };
}

/** One more setting of a style's paragraphs, in place of what it said before. */
export function withParagraphSetting(style: XmlElement, setting: XmlElement): XmlElement {
  const own = elementsOf(style).find(({ name }) => name === "w:pPr");
  const properties = { name: "w:pPr", attributes: {}, children: [...(own?.children ?? []), setting] };
  return inSchemaOrder({ ...style, children: [...style.children, properties] });
}
