import { childNamed, descendants, elementsOf, settingOf, type XmlElement } from "../../ooxml/xml-tree.ts";
import { chainOf, resolveStyle, type StyleLookup } from "../style/resolve-style.ts";

const EMUS_PER_POINT = 12_700;

/** Estimated height of a header or footer, in points: a line for each paragraph, or the height of a picture in it. */
export function contentHeight(tree: XmlElement, lookup: StyleLookup): number {
  return elementsOf(tree).reduce((sum, block) => sum + blockHeight(block, lookup), 0);
}

/** Height of a block, in points; 0 for frames and floating tables, which are out of flow. */
export function blockHeight(block: XmlElement, lookup: StyleLookup): number {
  if (block.name === "w:p") return frameOf(block, lookup) === undefined ? lineHeight(block, lookup) : 0;
  if (block.name !== "w:tbl" || childNamed(childNamed(block, "w:tblPr"), "w:tblpPr") !== undefined) return 0;
  return tableHeight(block, lookup);
}

/** The frame properties of a paragraph, its own or its style's. */
export function frameOf(paragraph: XmlElement, { styles }: StyleLookup): XmlElement | undefined {
  const properties = childNamed(paragraph, "w:pPr");
  const own = childNamed(properties, "w:framePr");
  if (own !== undefined) return own;
  return chainOf(styles, settingOf(properties, "w:pStyle") ?? "Normal")
    .map((style) => childNamed(childNamed(style, "w:pPr"), "w:framePr"))
    .findLast((frame) => frame !== undefined);
}

/** Height of a paragraph with the space before and after it, in points. */
export function lineHeight(paragraph: XmlElement, { styles, theme }: StyleLookup): number {
  const properties = childNamed(paragraph, "w:pPr");
  const style = resolveStyle(styles, theme, settingOf(properties, "w:pStyle") ?? "Normal");
  const spacing = childNamed(properties, "w:spacing")?.attributes;
  const own = (name: string, usual: number) =>
    spacing?.[name] === undefined ? usual : (Number.parseInt(spacing[name], 10) || 0) / 20;
  const breaks = descendants(paragraph).filter(({ name }) => name === "w:br").length;
  const pictures = descendants(paragraph)
    .filter(({ name }) => name === "wp:inline")
    .map((each) => Number(childNamed(each, "wp:extent")?.attributes.cy ?? 0) / EMUS_PER_POINT);
  const lines = style.line * (1 + breaks);
  return own("w:before", style.before) + Math.max(lines, ...pictures) + own("w:after", style.after);
}

export function tableHeight(table: XmlElement, lookup: StyleLookup): number {
  const rows = elementsOf(table).filter(({ name }) => name === "w:tr");
  return rows.reduce((sum, row) => {
    const minHeight = descendants(row).find(({ name }) => name === "w:trHeight")?.attributes["w:val"];
    const cells = elementsOf(row).filter(({ name }) => name === "w:tc");
    const heights = cells.map((cell) => contentHeight(cell, lookup));
    return sum + Math.max((Number.parseInt(minHeight ?? "0", 10) || 0) / 20, ...heights);
  }, 0);
}
