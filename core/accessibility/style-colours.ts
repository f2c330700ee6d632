import type { Styles } from "../ooxml/styles.ts";
import { childNamed, childrenNamed, type XmlElement } from "../ooxml/xml-tree.ts";

/**
 * Colours that a style states, each of six hexadecimal digits; `auto` text is black on a light background and white on
 * a dark one.
 */
export interface StyleColours {
  readonly text?: string;
  readonly background?: string;
}

export interface TableStyleColours extends StyleColours {
  /** Colours of the first row, for tables whose `w:tblLook` turns them on. */
  readonly firstRow: StyleColours;
}

/** Colours by the ids of styles, inherited through `w:basedOn`. */
export interface ColoursByStyle {
  readonly colours: (id: string | undefined) => StyleColours;
  readonly table: (id: string | undefined) => TableStyleColours;
  /** The style of paragraphs that name none. */
  readonly defaultParagraph: string | undefined;
  /** Colours where nothing else states them. */
  readonly defaults: StyleColours;
}

export function coloursByStyle({ chain, defaultParagraph, runDefaults }: Styles): ColoursByStyle {
  return {
    colours: (id) => firstOf(chain(id), coloursIn),
    table: (id) => ({
      ...firstOf(chain(id), coloursIn),
      firstRow: firstOf(chain(id), (style) => coloursIn(firstRowOf(style))),
    }),
    defaultParagraph,
    defaults: coloursIn(runDefaults),
  };
}

/** The first text colour and the first background that the styles of a chain state. */
function firstOf(chain: readonly XmlElement[], coloursOf: (style: XmlElement) => StyleColours): StyleColours {
  const all = chain.map(coloursOf);
  const text = all.find((each) => each.text !== undefined)?.text;
  const background = all.find((each) => each.background !== undefined)?.background;
  return {
    ...(text === undefined ? {} : { text }),
    ...(background === undefined ? {} : { background }),
  };
}

function firstRowOf(style: XmlElement): XmlElement | undefined {
  return childrenNamed(style, "w:tblStylePr").find(({ attributes }) => attributes["w:type"] === "firstRow");
}

/** The colours of a style or of one of its conditional formats. */
function coloursIn(style: XmlElement | undefined): StyleColours {
  const text = textColour(childNamed(style, "w:rPr"));
  const background =
    backgroundColour(childNamed(style, "w:pPr")) ?? backgroundColour(childNamed(style, "w:tcPr"));
  return {
    ...(text === undefined ? {} : { text }),
    ...(background === undefined ? {} : { background }),
  };
}

const COLOUR = /^([0-9a-f]{6}|auto)$/i;

/** The colour that run properties state. */
export function textColour(properties: XmlElement | undefined): string | undefined {
  const colour = childNamed(properties, "w:color")?.attributes["w:val"];
  return colour !== undefined && COLOUR.test(colour) ? colour.toLowerCase() : undefined;
}

/** The background that properties of runs, paragraphs or cells state as shading (17.3.5); `auto` is none. */
export function backgroundColour(properties: XmlElement | undefined): string | undefined {
  const shading = childNamed(properties, "w:shd")?.attributes;
  const colour = shading?.["w:val"] === "solid" ? shading["w:color"] : shading?.["w:fill"];
  return colour !== undefined && /^[0-9a-f]{6}$/i.test(colour) ? colour.toLowerCase() : undefined;
}
