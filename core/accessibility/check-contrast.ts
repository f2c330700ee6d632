import { contrast, LEAST_CONTRAST } from "../house-style/contrast.ts";
import type { Styles } from "../ooxml/styles.ts";
import {
  childNamed,
  descendantsNamed,
  elementsOf,
  isOnValue,
  onOffOf,
  runText,
  settingOf,
  type XmlElement,
} from "../ooxml/xml-tree.ts";
import type { Problem } from "../problem/problem.ts";
import {
  groundOf,
  inkOf,
  type StyleLook,
  type StyleLooks,
  styleLooks,
  type TableStyleLook,
} from "./style-looks.ts";

const PAPER = "ffffff";
const BLACK = "000000";

/** Word's names for the colours of its marker pen (17.18.40). */
const HIGHLIGHTS: ReadonlyMap<string, string> = new Map([
  ["black", BLACK],
  ["blue", "0000ff"],
  ["cyan", "00ffff"],
  ["darkBlue", "000080"],
  ["darkCyan", "008080"],
  ["darkGray", "808080"],
  ["darkGreen", "008000"],
  ["darkMagenta", "800080"],
  ["darkRed", "800000"],
  ["darkYellow", "808000"],
  ["green", "00ff00"],
  ["lightGray", "c0c0c0"],
  ["magenta", "ff00ff"],
  ["red", "ff0000"],
  ["white", PAPER],
  ["yellow", "ffff00"],
]);

interface Place {
  readonly ground: string;
  /** What the table around says of its text. */
  readonly tableInk: string | undefined;
  readonly table: TableStyleLook | undefined;
  readonly paragraph: StyleLook;
}

/** Text against the ground that it stands on: its own, its paragraph's, its cell's, its table's, or the paper. */
export function checkContrast(parts: readonly XmlElement[], styles: Styles): readonly Problem[] {
  const looks = styleLooks(styles);
  const poor = new Map<string, string>();
  const visit = (element: XmlElement, place: Place) => {
    const here = placeIn(element, place, looks);
    if (element.name === "w:r" && runText(element).trim() !== "") {
      const [ink, ground] = coloursOf(element, here, looks);
      if (contrast(ink, ground) < LEAST_CONTRAST)
        poor.set(`${ink} on ${ground}`, runText(element).slice(0, 30));
    }
    for (const child of elementsOf(element)) visit(child, here);
  };
  for (const part of parts)
    visit(part, { ground: pageColour(part), tableInk: undefined, table: undefined, paragraph: {} });
  return [...poor].map(([pair, words]) => ({
    code: "low-contrast",
    severity: "warning",
    message: `the text "${words}" is hard to read: ${pair} has less contrast than ${LEAST_CONTRAST}:1`,
    hint: "make the text darker or its ground lighter",
  }));
}

function pageColour(part: XmlElement): string {
  const colour = descendantsNamed(part, "w:background")[0]?.attributes["w:color"];
  return colour !== undefined && /^[0-9a-f]{6}$/i.test(colour) ? colour.toLowerCase() : PAPER;
}

function placeIn(element: XmlElement, place: Place, looks: StyleLooks): Place {
  switch (element.name) {
    case "w:tbl": {
      const properties = childNamed(element, "w:tblPr");
      const table = looks.table(settingOf(properties, "w:tblStyle"));
      const asked = isOnValue(childNamed(properties, "w:tblLook")?.attributes["w:firstRow"]);
      return {
        ...place,
        ground: table.ground ?? place.ground,
        tableInk: table.ink,
        table: { ...table, firstRow: asked ? table.firstRow : {} },
      };
    }
    case "w:tr": {
      const { ink, ground } = isHead(element) ? (place.table?.firstRow ?? {}) : {};
      return { ...place, ground: ground ?? place.ground, tableInk: ink ?? place.tableInk };
    }
    case "w:tc":
      return { ...place, ground: groundOf(childNamed(element, "w:tcPr")) ?? place.ground };
    case "w:p": {
      const properties = childNamed(element, "w:pPr");
      const paragraph = looks.look(childNamed(properties, "w:pStyle")?.attributes["w:val"] ?? looks.usual);
      return { ...place, ground: groundOf(properties) ?? paragraph.ground ?? place.ground, paragraph };
    }
    default:
      return place;
  }
}

/** Rows that are repeated as heads have the look of a first row. */
function isHead(row: XmlElement): boolean {
  return onOffOf(childNamed(row, "w:trPr"), "w:tblHeader") ?? false;
}

/** The nearest that says so: the run, its style, its paragraph's, its table's, the document. */
function coloursOf(run: XmlElement, place: Place, looks: StyleLooks): readonly [ink: string, ground: string] {
  const own = childNamed(run, "w:rPr");
  const style = looks.look(childNamed(own, "w:rStyle")?.attributes["w:val"]);
  const pen = HIGHLIGHTS.get(childNamed(own, "w:highlight")?.attributes["w:val"] ?? "");
  const ground = pen ?? groundOf(own) ?? style.ground ?? place.ground;
  const ink =
    inkOf(own) ?? style.ink ?? place.paragraph.ink ?? place.tableInk ?? looks.defaults.ink ?? "auto";
  return [ink === "auto" ? automaticInk(ground) : ink, ground];
}

/** Black, or white where the ground is dark. */
function automaticInk(ground: string): string {
  return contrast(BLACK, ground) >= contrast(PAPER, ground) ? BLACK : PAPER;
}
