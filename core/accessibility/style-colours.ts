import type { Styles } from "../ooxml/styles.ts";
import { childNamed, childrenNamed, type XmlElement } from "../ooxml/xml-tree.ts";

/** What a style says of ink and ground, six hexadecimal digits each, or `auto` for black on light and white on dark. */
export interface StyleLook {
  readonly ink?: string;
  readonly ground?: string;
}

export interface TableStyleLook extends StyleLook {
  /** Of the first row, where a table asks for it. */
  readonly firstRow: StyleLook;
}

/** Looks by the ids of styles, with all that they are based on. */
export interface StyleLooks {
  readonly look: (id: string | undefined) => StyleLook;
  readonly table: (id: string | undefined) => TableStyleLook;
  /** The style of paragraphs that name none. */
  readonly usual: string | undefined;
  /** What nobody says otherwise. */
  readonly defaults: StyleLook;
}

export function styleLooks({ chain, defaultParagraph, runDefaults }: Styles): StyleLooks {
  return {
    look: (id) => firstOf(chain(id), lookOf),
    table: (id) => ({
      ...firstOf(chain(id), lookOf),
      firstRow: firstOf(chain(id), (style) => lookOf(firstRowOf(style))),
    }),
    usual: defaultParagraph,
    defaults: lookOf(runDefaults),
  };
}

/** The nearest that says it, ink and ground each by itself. */
function firstOf(chain: readonly XmlElement[], look: (style: XmlElement) => StyleLook): StyleLook {
  const looks = chain.map(look);
  const ink = looks.find((each) => each.ink !== undefined)?.ink;
  const ground = looks.find((each) => each.ground !== undefined)?.ground;
  return { ...(ink === undefined ? {} : { ink }), ...(ground === undefined ? {} : { ground }) };
}

function firstRowOf(style: XmlElement): XmlElement | undefined {
  return childrenNamed(style, "w:tblStylePr").find(({ attributes }) => attributes["w:type"] === "firstRow");
}

/** Of a style, or of one of its conditions: what its text, its paragraphs or its cells are set in. */
function lookOf(style: XmlElement | undefined): StyleLook {
  const ink = inkOf(childNamed(style, "w:rPr"));
  const ground = groundOf(childNamed(style, "w:pPr")) ?? groundOf(childNamed(style, "w:tcPr"));
  return { ...(ink === undefined ? {} : { ink }), ...(ground === undefined ? {} : { ground }) };
}

const COLOUR = /^([0-9a-f]{6}|auto)$/i;

/** The colour that run properties state. */
export function inkOf(properties: XmlElement | undefined): string | undefined {
  const colour = childNamed(properties, "w:color")?.attributes["w:val"];
  return colour !== undefined && COLOUR.test(colour) ? colour.toLowerCase() : undefined;
}

/** The ground that properties of runs, paragraphs or cells state (17.3.5); `auto` is no ground of their own. */
export function groundOf(properties: XmlElement | undefined): string | undefined {
  const shading = childNamed(properties, "w:shd")?.attributes;
  const colour = shading?.["w:val"] === "solid" ? shading["w:color"] : shading?.["w:fill"];
  return colour !== undefined && /^[0-9a-f]{6}$/i.test(colour) ? colour.toLowerCase() : undefined;
}
