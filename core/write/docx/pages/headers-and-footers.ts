import type { Block, Document } from "../../../document/node.ts";
import type { HouseStyle } from "../../../house-style/house-style.ts";
import { inLandscape } from "../../../house-style/on-paper.ts";
import type { AnyPart, Part } from "../../../ooxml/part.ts";
import { officeRelationship, type Relationship } from "../../../ooxml/relationships.ts";
import { pageTextWidth, rightTab } from "../properties/page-geometry.ts";
import { footerPart, headerPart } from "./header-footer-part.ts";
import type { HeaderFooterReference, PageHeadersFooters } from "./sections.ts";

/** The headers and footers as parts, with relationships and the references of sections. */
export interface HeadersFooters {
  readonly parts: readonly AnyPart[];
  readonly relationships: readonly Relationship[];
  readonly references: PageHeadersFooters;
}

interface NumberedPart {
  readonly id: string;
  readonly kind: "header" | "footer";
  readonly part: Part;
}

/** One header and one footer for all pages, except a first page without the running head and landscape pages. */
export function headersAndFooters({ meta, children }: Document, style: HouseStyle): HeadersFooters {
  const differs = meta.runningHead !== undefined && meta.runningHead !== "";
  const header = headerPart(meta, "word/header1.xml", differs ? meta.runningHead : undefined);
  const firstHeader = differs ? headerPart(meta, "word/header2.xml", undefined) : undefined;
  const turnedWidth = children.some(isLandscape) ? pageTextWidth(inLandscape(style.paper)) : undefined;
  const parts: readonly NumberedPart[] = [
    ...numberedPart("rIdHeader", "header", header),
    ...numberedPart("rIdFirstHeader", "header", firstHeader),
    ...numberedPart("rIdFooter", "footer", footerPart(meta, "word/footer1.xml")),
    ...(turnedWidth === undefined
      ? []
      : numberedPart(
          "rIdLandscapeFooter",
          "footer",
          footerPart(meta, "word/footer2.xml", rightTab(turnedWidth, style)),
        )),
  ];
  const headers: readonly HeaderFooterReference[] = [
    ...(header ? [{ edge: "header", type: "default", id: "rIdHeader" } as const] : []),
    ...(firstHeader ? [{ edge: "header", type: "first", id: "rIdFirstHeader" } as const] : []),
  ];
  return {
    parts: parts.map(({ part }) => part),
    relationships: parts.map(({ id, kind, part }) =>
      officeRelationship(id, kind, part.path.replace("word/", "")),
    ),
    references: {
      portrait: [...headers, ...footerReferences("rIdFooter", differs)],
      landscape: [
        ...headers,
        ...footerReferences(turnedWidth === undefined ? "rIdFooter" : "rIdLandscapeFooter", differs),
      ],
      firstDiffers: differs,
    },
  };
}

function footerReferences(id: string, firstDiffers: boolean): readonly HeaderFooterReference[] {
  const usual: HeaderFooterReference = { edge: "footer", type: "default", id };
  return firstDiffers ? [usual, { ...usual, type: "first" }] : [usual];
}

function numberedPart(
  id: string,
  kind: NumberedPart["kind"],
  part: Part | undefined,
): readonly NumberedPart[] {
  return part === undefined ? [] : [{ id, kind, part }];
}

export function isLandscape(block: Block): boolean {
  return block.type === "section" && block.orientation === "landscape";
}
