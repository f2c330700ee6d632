import type { Block, Document } from "../../../document/node.ts";
import type { HouseStyle } from "../../../house-style/house-style.ts";
import { turned } from "../../../house-style/on-paper.ts";
import type { AnyPart, Part } from "../../../ooxml/part.ts";
import { officeRelationship, type Relationship } from "../../../ooxml/relationships.ts";
import { pageTextWidth, rightTab } from "../properties/page-geometry.ts";
import { footerPart, headerPart } from "./header-footer-part.ts";
import type { HeaderFooterReference, PageHeadersFooters } from "./sections.ts";

/** The headers and footers as parts, and how the sections reach them. */
export interface HeadersFooters {
  readonly parts: readonly AnyPart[];
  readonly relationships: readonly Relationship[];
  readonly furniture: PageHeadersFooters;
}

interface Piece {
  readonly id: string;
  readonly kind: "header" | "footer";
  readonly part: Part;
}

/** One header and one footer serve all pages, but for a first page without the running head and for wide pages. */
export function headersAndFooters({ meta, children }: Document, style: HouseStyle): HeadersFooters {
  const differs = meta.runningHead !== undefined && meta.runningHead !== "";
  const header = headerPart(meta, "word/header1.xml", differs ? meta.runningHead : undefined);
  const firstHeader = differs ? headerPart(meta, "word/header2.xml", undefined) : undefined;
  const turnedWidth = children.some(isLandscape) ? pageTextWidth(turned(style.paper)) : undefined;
  const pieces: readonly Piece[] = [
    ...piece("rIdHeader", "header", header),
    ...piece("rIdFirstHeader", "header", firstHeader),
    ...piece("rIdFooter", "footer", footerPart(meta, "word/footer1.xml")),
    ...(turnedWidth === undefined
      ? []
      : piece(
          "rIdLandscapeFooter",
          "footer",
          footerPart(meta, "word/footer2.xml", rightTab(turnedWidth, style)),
        )),
  ];
  const heads: readonly HeaderFooterReference[] = [
    ...(header ? [{ edge: "header", kind: "default", id: "rIdHeader" } as const] : []),
    ...(firstHeader ? [{ edge: "header", kind: "first", id: "rIdFirstHeader" } as const] : []),
  ];
  return {
    parts: pieces.map(({ part }) => part),
    relationships: pieces.map(({ id, kind, part }) =>
      officeRelationship(id, kind, part.path.replace("word/", "")),
    ),
    furniture: {
      portrait: [...heads, ...feet("rIdFooter", differs)],
      landscape: [...heads, ...feet(turnedWidth === undefined ? "rIdFooter" : "rIdLandscapeFooter", differs)],
      firstDiffers: differs,
    },
  };
}

function feet(id: string, firstDiffers: boolean): readonly HeaderFooterReference[] {
  const usual: HeaderFooterReference = { edge: "footer", kind: "default", id };
  return firstDiffers ? [usual, { ...usual, kind: "first" }] : [usual];
}

function piece(id: string, kind: Piece["kind"], part: Part | undefined): readonly Piece[] {
  return part === undefined ? [] : [{ id, kind, part }];
}

export function isLandscape(block: Block): boolean {
  return block.type === "section" && block.orientation === "landscape";
}
