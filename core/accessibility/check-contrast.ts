import { contrast, MIN_CONTRAST } from "../house-style/contrast.ts";
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
  backgroundColour,
  type ColoursByStyle,
  coloursByStyle,
  type StyleColours,
  type TableStyleColours,
  textColour,
} from "./style-colours.ts";

const PAPER = "ffffff";
const BLACK = "000000";

/** Colours of `w:highlight` by name (ST_HighlightColor, 17.18.40). */
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
  readonly background: string;
  /** Text colour that the style of the surrounding table states. */
  readonly tableText: string | undefined;
  readonly table: TableStyleColours | undefined;
  readonly paragraph: StyleColours;
}

/** Checks the contrast of text with the background of its run, paragraph, cell or table, or the page. */
export function checkContrast(parts: readonly XmlElement[], styles: Styles): readonly Problem[] {
  const colours = coloursByStyle(styles);
  const poor = new Map<string, string>();
  const visit = (element: XmlElement, place: Place) => {
    const here = placeIn(element, place, colours);
    if (element.name === "w:r" && runText(element).trim() !== "") {
      const [text, background] = coloursOf(element, here, colours);
      if (contrast(text, background) < MIN_CONTRAST)
        poor.set(`${text} on ${background}`, runText(element).slice(0, 30));
    }
    for (const child of elementsOf(element)) visit(child, here);
  };
  for (const part of parts)
    visit(part, { background: pageColour(part), tableText: undefined, table: undefined, paragraph: {} });
  return [...poor].map(([pair, words]) => ({
    code: "low-contrast",
    severity: "warning",
    message: `the text "${words}" is hard to read: ${pair} has less contrast than ${MIN_CONTRAST}:1`,
    hint: "make the text darker or its background lighter",
  }));
}

function pageColour(part: XmlElement): string {
  const colour = descendantsNamed(part, "w:background")[0]?.attributes["w:color"];
  return colour !== undefined && /^[0-9a-f]{6}$/i.test(colour) ? colour.toLowerCase() : PAPER;
}

function placeIn(element: XmlElement, place: Place, colours: ColoursByStyle): Place {
  switch (element.name) {
    case "w:tbl": {
      const properties = childNamed(element, "w:tblPr");
      const table = colours.table(settingOf(properties, "w:tblStyle"));
      const firstRowOn = isOnValue(childNamed(properties, "w:tblLook")?.attributes["w:firstRow"]);
      return {
        ...place,
        background: table.background ?? place.background,
        tableText: table.text,
        table: { ...table, firstRow: firstRowOn ? table.firstRow : {} },
      };
    }
    case "w:tr": {
      const { text, background } = isHeaderRow(element) ? (place.table?.firstRow ?? {}) : {};
      return { ...place, background: background ?? place.background, tableText: text ?? place.tableText };
    }
    case "w:tc":
      return { ...place, background: backgroundColour(childNamed(element, "w:tcPr")) ?? place.background };
    case "w:p": {
      const properties = childNamed(element, "w:pPr");
      const paragraph = colours.colours(
        childNamed(properties, "w:pStyle")?.attributes["w:val"] ?? colours.defaultParagraph,
      );
      return {
        ...place,
        background: backgroundColour(properties) ?? paragraph.background ?? place.background,
        paragraph,
      };
    }
    default:
      return place;
  }
}

/** Whether a row is a repeated header row, which is formatted as a first row. */
function isHeaderRow(row: XmlElement): boolean {
  return onOffOf(childNamed(row, "w:trPr"), "w:tblHeader") ?? false;
}

/**
 * Text and background colour of a run. The first of these that states a colour decides: run, character style, paragraph
 * style, table style, document defaults.
 */
function coloursOf(
  run: XmlElement,
  place: Place,
  colours: ColoursByStyle,
): readonly [text: string, background: string] {
  const own = childNamed(run, "w:rPr");
  const style = colours.colours(childNamed(own, "w:rStyle")?.attributes["w:val"]);
  const highlight = HIGHLIGHTS.get(childNamed(own, "w:highlight")?.attributes["w:val"] ?? "");
  const background = highlight ?? backgroundColour(own) ?? style.background ?? place.background;
  const text =
    textColour(own) ??
    style.text ??
    place.paragraph.text ??
    place.tableText ??
    colours.defaults.text ??
    "auto";
  return [text === "auto" ? automaticColour(background) : text, background];
}

/** Colour of text with `auto`: black, or white on a dark background. */
function automaticColour(background: string): string {
  return contrast(BLACK, background) >= contrast(PAPER, background) ? BLACK : PAPER;
}
