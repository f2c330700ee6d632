import type { Paper } from "../../house-style/house-style.ts";
import { childNamed, descendants, elementsOf, textOf, type XmlElement } from "../../ooxml/xml-tree.ts";
import type { StyleLookup } from "../style/resolve-style.ts";
import { type FloatBox, type Range, rangeAcross, rangeDown, startIn } from "./box.ts";
import { blockHeight, frameOf, lineHeight, tableHeight } from "./content-height.ts";

/** Floating content of a header or footer, and its box on the page. */
export interface Float {
  /** The drawing, the framed paragraph or the table. */
  readonly element: XmlElement;
  readonly box: FloatBox;
}

/** What the position of floating content depends on. */
export interface FloatSetting {
  readonly paper: Paper;
  readonly lookup: StyleLookup;
  /** Top of the first line, in points from the top of the page. */
  readonly top: number;
}

const EMUS_PER_POINT = 12_700;

/** Floating pictures, paragraphs in frames and tables with text around them. */
export function floatsOf(tree: XmlElement, setting: FloatSetting): readonly Float[] {
  if (!mayFloat(tree, setting.lookup)) return [];
  const floats: Float[] = [];
  let { top } = setting;
  let frame: { readonly position: string; readonly height: number } | undefined;
  for (const block of elementsOf(tree)) {
    const own = block.name === "w:p" ? frameOf(block, setting.lookup) : undefined;
    const position = own && JSON.stringify(own.attributes);
    // Consecutive paragraphs with equal frame properties share one frame (17.3.1.11).
    const above = position !== undefined && frame?.position === position ? frame.height : 0;
    if (own !== undefined) {
      const height = above + lineHeight(block, setting.lookup);
      floats.push({ element: block, box: frameBox(own.attributes, height, { ...setting, top }) });
      frame = { position: position ?? "", height };
    } else frame = undefined;
    floats.push(...floatsIn(block, { ...setting, top }));
    top += blockHeight(block, setting.lookup);
  }
  return floats;
}

const FLOATING = new Set(["wp:anchor", "w:framePr", "w:tblpPr"]);

/** Whether a header may have floating content: a quick check, because most headers have none and some are long. */
function mayFloat(tree: XmlElement, { styles }: StyleLookup): boolean {
  return hasFloating(tree) || hasFloating(styles);
}

/** Results by root: the same styles are checked for each header. */
const FOUND = new WeakMap<XmlElement, boolean>();

function hasFloating(tree: XmlElement): boolean {
  const known = FOUND.get(tree) ?? descendants(tree).some(({ name }) => FLOATING.has(name));
  FOUND.set(tree, known);
  return known;
}

function floatsIn(block: XmlElement, setting: FloatSetting): readonly Float[] {
  const { lookup } = setting;
  const floating = block.name === "w:tbl" ? childNamed(childNamed(block, "w:tblPr"), "w:tblpPr") : undefined;
  const own =
    floating === undefined
      ? []
      : [{ element: block, box: tableBox(block, floating.attributes, tableHeight(block, lookup), setting) }];
  const here: Range = [setting.top, setting.top + Math.max(blockHeight(block, lookup), 1)];
  const drawings = descendants(block).flatMap((each): readonly Float[] => {
    const anchor = each.name === "w:drawing" ? childNamed(each, "wp:anchor") : undefined;
    return anchor === undefined ? [] : [{ element: each, box: anchorBox(anchor, here, setting) }];
  });
  return [...own, ...drawings];
}

function anchorBox(anchor: XmlElement, here: Range, { paper }: FloatSetting): FloatBox {
  const extent = childNamed(anchor, "wp:extent")?.attributes;
  const size = { width: emus(extent?.cx), height: emus(extent?.cy) };
  const across = childNamed(anchor, "wp:positionH");
  const down = childNamed(anchor, "wp:positionV");
  const rangeH = rangeAcross(across?.attributes.relativeFrom ?? "column", paper, paper.margin.left);
  const rangeV = rangeDown(down?.attributes.relativeFrom ?? "paragraph", paper, here);
  const left = startIn(rangeH, size.width, spotOf(across));
  const top = startIn(rangeV, size.height, spotOf(down));
  return turnedBox(anchor, { left, top, right: left + size.width, bottom: top + size.height });
}

/** The position of a drawing in one direction; the offset in points. */
export function spotOf(position: XmlElement | undefined): {
  readonly offset: number;
  readonly align: string | undefined;
} {
  const align = childNamed(position, "wp:align");
  const offset = childNamed(position, "wp:posOffset");
  return { align: align && textOf(align).trim(), offset: emus(offset && textOf(offset)) };
}

/** The bounding box of a picture rotated about its centre, by an angle in 60,000ths of a degree (20.1.10.3). */
function turnedBox(anchor: XmlElement, box: FloatBox): FloatBox {
  const turn = descendants(anchor).find(({ name }) => name === "a:xfrm")?.attributes.rot;
  const angle = ((Number(turn) || 0) / 60_000) * (Math.PI / 180);
  if (angle === 0) return box;
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const [sine, cosine] = [Math.abs(Math.sin(angle)), Math.abs(Math.cos(angle))];
  const growX = (width * cosine + height * sine - width) / 2;
  const growY = (width * sine + height * cosine - height) / 2;
  return {
    left: box.left - growX,
    top: box.top - growY,
    right: box.right + growX,
    bottom: box.bottom + growY,
  };
}

type PositionAttributes = Readonly<Record<string, string>>;

/** The box of a frame; by default as high as its content and as wide as the text area (17.3.1.11). */
function frameBox(position: PositionAttributes, content: number, { paper, top }: FloatSetting): FloatBox {
  const minimum = twips(position["w:h"]);
  const height = position["w:hRule"] === "exact" ? minimum : Math.max(minimum, content);
  const width = twips(position["w:w"]) || paper.width - paper.margin.left - paper.margin.right;
  const across = { offset: twips(position["w:x"]), align: position["w:xAlign"] };
  const down = { offset: twips(position["w:y"]), align: position["w:yAlign"] };
  return placedBox(paper, top, [position["w:hAnchor"], position["w:vAnchor"]], {
    width,
    height,
    across,
    down,
  });
}

function tableBox(
  table: XmlElement,
  position: PositionAttributes,
  height: number,
  { paper, top }: FloatSetting,
): FloatBox {
  const grid = childNamed(table, "w:tblGrid");
  const columns = grid === undefined ? [] : elementsOf(grid).map((each) => twips(each.attributes["w:w"]));
  const width = columns.reduce((sum, each) => sum + each, 0) || paper.width;
  const across = { offset: twips(position["w:tblpX"]), align: position["w:tblpXSpec"] };
  const down = { offset: twips(position["w:tblpY"]), align: position["w:tblpYSpec"] };
  const from = [position["w:horzAnchor"], position["w:vertAnchor"]] as const;
  return placedBox(paper, top, from, { width, height, across, down });
}

interface Placed {
  readonly width: number;
  readonly height: number;
  readonly across: { readonly offset: number; readonly align: string | undefined };
  readonly down: { readonly offset: number; readonly align: string | undefined };
}

/** Programs differ in the origin of a position without an anchor: the box reaches from one origin to the other. */
function placedBox(
  paper: Paper,
  here: number,
  [hAnchor, vAnchor]: readonly [string | undefined, string | undefined],
  { width, height, across, down }: Placed,
): FloatBox {
  const starts = (vAnchor === undefined ? ["page", "text", "margin"] : [vAnchor]).map((from) =>
    startIn(rangeDown(from, paper, [here, here + height]), height, down),
  );
  const lefts = (hAnchor === undefined ? ["page", "text"] : [hAnchor]).map((from) =>
    startIn(rangeAcross(from, paper, paper.margin.left), width, across),
  );
  return {
    left: Math.min(...lefts),
    top: Math.min(...starts),
    right: Math.max(...lefts) + width,
    bottom: Math.max(...starts) + height,
  };
}

function emus(text: string | undefined): number {
  return (Number(text ?? 0) || 0) / EMUS_PER_POINT;
}

function twips(text: string | undefined): number {
  return (Number.parseInt(text ?? "0", 10) || 0) / 20;
}
