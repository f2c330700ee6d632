import { type Lookup, resolveStyle } from "./resolve-style.ts";
import { childNamed, descendants, elementsOf, settingOf, type XmlElement } from "./xml-tree.ts";

const EMUS_PER_POINT = 12_700;

/** How high a header or footer will be, in points: each paragraph one line, or as high as a picture in it. */
export function furnitureHeight(tree: XmlElement, lookup: Lookup): number {
  return elementsOf(tree).reduce((sum, block) => sum + blockHeight(block, lookup), 0);
}

function blockHeight(block: XmlElement, lookup: Lookup): number {
  if (block.name === "w:p") return paragraphHeight(block, lookup);
  return block.name === "w:tbl" ? tableHeight(block, lookup) : 0;
}

function paragraphHeight(paragraph: XmlElement, { styles, theme }: Lookup): number {
  const properties = childNamed(paragraph, "w:pPr");
  // What stands in a frame stands beside the text.
  if (childNamed(properties, "w:framePr") !== undefined) return 0;
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

function tableHeight(table: XmlElement, lookup: Lookup): number {
  const rows = elementsOf(table).filter(({ name }) => name === "w:tr");
  return rows.reduce((sum, row) => {
    const least = descendants(row).find(({ name }) => name === "w:trHeight")?.attributes["w:val"];
    const cells = elementsOf(row).filter(({ name }) => name === "w:tc");
    const heights = cells.map((cell) => furnitureHeight(cell, lookup));
    return sum + Math.max((Number.parseInt(least ?? "0", 10) || 0) / 20, ...heights);
  }, 0);
}
