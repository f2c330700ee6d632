import type { Paper } from "../../house-style/house-style.ts";
import {
  childNamed,
  descendants,
  elementsOf,
  isElement,
  type XmlElement,
  type XmlNode,
} from "../../ooxml/xml-tree.ts";
import type { HouseHeadersFooters } from "../house-template.ts";
import type { StyleLookup } from "../style/resolve-style.ts";
import { clearedSide } from "./clear-floats.ts";
import { floatsOf } from "./floats.ts";

/**
 * Drops pictures that cover so much of the page that no text fits beside them, and sets such frames and tables in line.
 * `lost` is called when a picture is dropped.
 */
export function dropCoveringFloats(
  content: HouseHeadersFooters,
  paper: Paper,
  lookup: StyleLookup,
  lost: () => void,
): HouseHeadersFooters {
  const setting = { paper, lookup, top: paper.headerDistance };
  const covers = new Set(
    floatsOf(content.tree, setting)
      .filter(({ box }) => clearedSide(box, paper) === "covered")
      .map(({ element }) => element),
  );
  if (covers.size === 0) return content;
  if ([...covers].some(({ name }) => name === "w:drawing")) lost();
  const tree = { ...content.tree, children: without(content.tree, covers) };
  const shown = new Set(descendants(tree).flatMap(({ attributes }) => attributes["r:embed"] ?? []));
  return { tree, pictures: new Map([...content.pictures].filter(([id]) => shown.has(id))) };
}

function without(parent: XmlElement, covers: ReadonlySet<XmlElement>): readonly XmlNode[] {
  return parent.children.flatMap((each): readonly XmlNode[] => {
    if (!isElement(each)) return [each];
    if (!covers.has(each)) return [{ ...each, children: without(each, covers) }];
    return each.name === "w:drawing" ? [] : [inLine({ ...each, children: without(each, covers) })];
  });
}

/** Sets a framed paragraph or a floating table in line. */
function inLine(block: XmlElement): XmlElement {
  const name = block.name === "w:p" ? "w:pPr" : "w:tblPr";
  const own = childNamed(block, name);
  const children = elementsOf(block).map((each) =>
    each === own
      ? { ...each, children: elementsOf(each).filter((setting) => !PLACES.has(setting.name)) }
      : each,
  );
  return { ...block, children };
}

const PLACES = new Set(["w:framePr", "w:tblpPr"]);
