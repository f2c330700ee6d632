import type { Paper } from "../../house-style/house-style.ts";
import { editTree } from "../../ooxml/edit-tree.ts";
import { childNamed, elementsOf, type XmlElement } from "../../ooxml/xml-tree.ts";
import { rangeAcross, rangeDown, startIn } from "./box.ts";
import { spotOf } from "./floats.ts";

const EMUS_PER_POINT = 12_700;

export interface Pinning {
  /** The template's own page. */
  readonly upright: Paper;
  /** That page in the orientation of the note's section. */
  readonly paper: Paper;
  /** Whether the side margins of the note's page differ from the template's. */
  readonly sides: boolean;
}

/**
 * Positions floating content of a header or footer relative to the page instead of its margins: the note's margins are
 * widened for this content, which would otherwise move with them.
 */
export function pinFloats(tree: XmlElement, pinning: Pinning): XmlElement {
  return editTree(tree, (each) => {
    switch (each.name) {
      case "wp:anchor":
        return pinnedAnchor(each, pinning);
      case "w:framePr":
        return pinnedPlace(each, pinning, FRAME);
      case "w:tblpPr":
        return pinnedPlace(each, pinning, TABLE);
      default:
        return each;
    }
  });
}

const BY_MARGIN_DOWN = new Set(["margin", "topMargin", "bottomMargin", "insideMargin", "outsideMargin"]);
const BY_MARGIN_ACROSS = new Set(["margin", "column", "leftMargin", "rightMargin"]);

function pinnedAnchor(anchor: XmlElement, { upright, paper, sides }: Pinning): XmlElement {
  const extent = childNamed(anchor, "wp:extent")?.attributes;
  const [width = 0, height = 0] = [extent?.cx, extent?.cy].map(
    (side) => (Number(side) || 0) / EMUS_PER_POINT,
  );
  const children = elementsOf(anchor).map((each) => {
    const from = each.attributes.relativeFrom ?? "";
    const spot = spotOf(each);
    const isDown = each.name === "wp:positionV";
    if (isDown && BY_MARGIN_DOWN.has(from))
      return position(each.name, startIn(rangeDown(from, paper, [0, 0]), height, spot));
    if (isDown && from === "page" && spot.align === undefined)
      return position(each.name, kept(spot.offset, height, upright.height, paper.height));
    if (each.name !== "wp:positionH") return each;
    const left = startIn(rangeAcross(from, upright, upright.margin.left), width, spot);
    if (upright !== paper && spot.align === undefined)
      return position(each.name, kept(left, width, upright.width, paper.width));
    if (!sides || !BY_MARGIN_ACROSS.has(from)) return each;
    return position(each.name, startIn(rangeAcross(from, paper, paper.margin.left), width, spot));
  });
  return { ...anchor, children };
}

/** On a landscape page, content keeps its distance from the nearer edge, and stays on the page. */
function kept(start: number, size: number, portrait: number, landscape: number): number {
  const isNearEnd = start + size / 2 > portrait / 2 && size < portrait / 2;
  return Math.min(isNearEnd ? start + landscape - portrait : start, Math.max(0, landscape - size));
}

function position(name: string, points: number): XmlElement {
  const emus = String(Math.round(points * EMUS_PER_POINT));
  const offset: XmlElement = { name: "wp:posOffset", attributes: {}, children: [emus] };
  return { name, attributes: { relativeFrom: "page" }, children: [offset] };
}

/** Attribute names of a frame's or table's vertical position. */
interface Names {
  readonly from: string;
  readonly at: string;
  readonly align: string;
  readonly height: string;
}

const FRAME: Names = { from: "w:vAnchor", at: "w:y", align: "w:yAlign", height: "w:h" };
const TABLE: Names = { from: "w:vertAnchor", at: "w:tblpY", align: "w:tblpYSpec", height: "" };

function pinnedPlace(place: XmlElement, { paper }: Pinning, names: Names): XmlElement {
  const { [names.from]: from, [names.at]: at, [names.align]: align, ...others } = place.attributes;
  if (from !== "margin" || align === "inline") return place;
  const twentieths = (text: string | undefined) => (Number.parseInt(text ?? "0", 10) || 0) / 20;
  const range = rangeDown(from, paper, [0, 0]);
  const top = startIn(range, twentieths(others[names.height]), { offset: twentieths(at), align });
  return {
    ...place,
    attributes: { ...others, [names.from]: "page", [names.at]: String(Math.round(top * 20)) },
  };
}
