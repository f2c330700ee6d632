import type { Styles } from "../ooxml/styles.ts";
import { childOf, type WordElement } from "../ooxml/word-file.ts";

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

export function styleLooks({ chain, usual, defaults }: Styles): StyleLooks {
  return {
    look: (id) => firstOf(chain(id), lookOf),
    table: (id) => ({
      ...firstOf(chain(id), lookOf),
      firstRow: firstOf(chain(id), (style) => lookOf(firstRowOf(style))),
    }),
    usual,
    defaults: lookOf(defaults),
  };
}

/** The nearest that says it, ink and ground each by itself. */
function firstOf(chain: readonly WordElement[], look: (style: WordElement) => StyleLook): StyleLook {
  const looks = chain.map(look);
  const ink = looks.find((each) => each.ink !== undefined)?.ink;
  const ground = looks.find((each) => each.ground !== undefined)?.ground;
  return { ...(ink === undefined ? {} : { ink }), ...(ground === undefined ? {} : { ground }) };
}

function firstRowOf(style: WordElement): WordElement | undefined {
  return style.children.find(
    ({ name, attributes }) => name === "w:tblStylePr" && attributes["w:type"] === "firstRow",
  );
}

/** Of a style, or of one of its conditions: what its text, its paragraphs or its cells are set in. */
function lookOf(style: WordElement | undefined): StyleLook {
  const ink = inkOf(childOf(style, "w:rPr"));
  const ground = groundOf(childOf(style, "w:pPr")) ?? groundOf(childOf(style, "w:tcPr"));
  return { ...(ink === undefined ? {} : { ink }), ...(ground === undefined ? {} : { ground }) };
}

const COLOUR = /^([0-9a-f]{6}|auto)$/i;

/** The colour that run properties state. */
export function inkOf(properties: WordElement | undefined): string | undefined {
  const colour = childOf(properties, "w:color")?.attributes["w:val"];
  return colour !== undefined && COLOUR.test(colour) ? colour.toLowerCase() : undefined;
}

/** The ground that properties of runs, paragraphs or cells state (17.3.5); `auto` is no ground of their own. */
export function groundOf(properties: WordElement | undefined): string | undefined {
  const shading = childOf(properties, "w:shd")?.attributes;
  const colour = shading?.["w:val"] === "solid" ? shading["w:color"] : shading?.["w:fill"];
  return colour !== undefined && /^[0-9a-f]{6}$/i.test(colour) ? colour.toLowerCase() : undefined;
}
