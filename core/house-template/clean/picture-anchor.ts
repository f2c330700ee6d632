import { type DrawingFrame, extentXml, type Graphic, graphicXml } from "../../ooxml/drawing.ts";
import { element, textElement } from "../../ooxml/xml-text.ts";
import { childNamed, elementsOf, textOf, type XmlElement } from "../../ooxml/xml-tree.ts";
import {
  enumeration,
  integer,
  onOff,
  signedEmus,
  soundValues,
  unsignedEmus,
  type ValueParser,
} from "../schema/value-parsers.ts";

const DISTANCES = { distT: unsignedEmus, distB: unsignedEmus, distL: unsignedEmus, distR: unsignedEmus };
const PLACED = { relativeHeight: integer(0, 4_294_967_295), layoutInCell: onOff, allowOverlap: onOff };

/** A floating drawing at the template's position (20.4.2.3), always behind text. */
export function anchorXml(anchor: XmlElement, frame: DrawingFrame, graphic: Graphic): string {
  const {
    relativeHeight = "0",
    layoutInCell = "1",
    allowOverlap = "1",
  } = soundValues(anchor.attributes, PLACED);
  return element(
    "wp:anchor",
    {
      ...soundValues(anchor.attributes, DISTANCES),
      simplePos: 0,
      relativeHeight,
      behindDoc: 1,
      locked: 0,
      layoutInCell,
      allowOverlap,
    },
    element("wp:simplePos", { x: 0, y: 0 }),
    positionXml(anchor, "wp:positionH", ACROSS),
    positionXml(anchor, "wp:positionV", DOWN),
    extentXml(frame),
    wrapXml(anchor),
    graphicXml(frame, graphic),
  );
}

interface Direction {
  readonly from: ValueParser;
  readonly usual: string;
  readonly align: ValueParser;
}

const ACROSS: Direction = {
  from: enumeration("margin page column character leftMargin rightMargin insideMargin outsideMargin"),
  usual: "column",
  align: enumeration("left right center inside outside"),
};
const DOWN: Direction = {
  from: enumeration("margin page paragraph line topMargin bottomMargin insideMargin outsideMargin"),
  usual: "paragraph",
  align: enumeration("top bottom center inside outside"),
};

function positionXml(anchor: XmlElement, name: string, { from, usual, align }: Direction): string {
  const position = childNamed(anchor, name);
  const { relativeFrom = usual } = soundValues(position?.attributes, { relativeFrom: from });
  const textIn = (child: string, read: ValueParser) => {
    const element = childNamed(position, child);
    return element === undefined ? undefined : read(textOf(element).trim());
  };
  const aligned = textIn("wp:align", align);
  const content =
    aligned === undefined
      ? textElement("wp:posOffset", textIn("wp:posOffset", signedEmus) ?? "0")
      : textElement("wp:align", aligned);
  return element(name, { relativeFrom }, content);
}

const AROUND = new Set(["wp:wrapSquare", "wp:wrapTight", "wp:wrapThrough"]);

/** Text wrapping; an outline of points becomes the square around it. */
function wrapXml(anchor: XmlElement): string {
  const wrap = elementsOf(anchor).find(({ name }) => name.startsWith("wp:wrap"));
  if (wrap?.name === "wp:wrapTopAndBottom") return element("wp:wrapTopAndBottom");
  if (wrap === undefined || !AROUND.has(wrap.name)) return element("wp:wrapNone");
  const { wrapText = "bothSides" } = soundValues(wrap.attributes, {
    wrapText: enumeration("bothSides left right largest"),
  });
  return element("wp:wrapSquare", { wrapText });
}
