import type { Block, Node } from "../../core/document/node.ts";
import { NODE_TYPES } from "../../core/document/node-types.ts";
import { openPictures } from "../../core/image/pictures.ts";
import { readMarkup } from "../../core/read/read.ts";
import { traceMarkup } from "../../core/render/markup.ts";
import { greyPng } from "../core/write/docx/png.ts";
import { expectValue } from "./sample.ts";

const TITLE = "<h1>Title</h1>";

/** The blocks that an example of the page is read into; an example without a title is given one, which is left out. */
export function treeOf(markup: string): readonly Block[] {
  const trace = traceMarkup();
  const isTitled = markup.includes("<h1");
  trace.append(isTitled ? markup : TITLE + markup, { file: "example.hbs", line: 1, column: 1 }, true);
  const pictures = openPictures({
    "map.png": { type: "read", file: "images/map.png", bytes: greyPng(4, 4).bytes },
  });
  const { blocks } = expectValue(readMarkup(trace.finish(), "en-GB", pictures));
  return isTitled ? blocks : blocks.slice(1);
}

/** Where a type of node may stand, in the page's words. */
export function placeText(type: Node["type"]): string {
  const { within } = NODE_TYPES[type];
  switch (within) {
    case "flow":
      return "May stand at the top level and in every node that holds blocks.";
    case "pages":
      return "May stand at the top level and in nodes that hold blocks, but not in a list item, a description or a cell.";
    case "document":
      return "May stand at the top level alone.";
    case "run":
      return "May stand in every run of inlines.";
    default:
      return `Stands in ${within.map((name: string) => `\`${name}\``).join(" or ")} alone.`;
  }
}

/** The fields of a type of node that hold others, in the page's words. */
export function fieldsText(type: Node["type"]): string {
  const fields = Object.entries(NODE_TYPES[type].fields);
  if (fields.length === 0) return "Holds no nodes.";
  return `Holds ${fields.map(([name, content]) => `\`${name}\` (${content})`).join(", ")}.`;
}
