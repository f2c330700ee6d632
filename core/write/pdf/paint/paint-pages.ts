import type { PDFReference } from "pdfkit";
import type { Document } from "../../../document/node.ts";
import type { HouseStyle } from "../../../house-style/house-style.ts";
import type { PackedDocument } from "../file/packed-document.ts";
import { rounded } from "../file/pdf-values.ts";
import type { DocumentLayout } from "../layout/layout-document.ts";
import { addChild, type StructureElement } from "../layout/structure-element.ts";
import { addLink } from "./annotation.ts";
import { pageContent } from "./content.ts";
import { embedPicture } from "./embed-picture.ts";
import { paintHeadersAndFooters, paintPage } from "./paint-page.ts";
import type { PaintedPages } from "./structure.ts";
import type { Embed } from "./text-operators.ts";

export interface Painting {
  readonly pdf: PackedDocument;
  readonly document: Document;
  readonly house: HouseStyle;
  readonly layout: DocumentLayout;
  readonly embed: Embed;
  readonly tagged: boolean;
}

/** Paints each page with its links. */
export function paintPages({ pdf, document, house, layout, embed, tagged }: Painting): PaintedPages {
  const elementsByMcid: (readonly StructureElement[])[] = [];
  const annotations: { object: PDFReference; element: StructureElement }[] = [];
  const showPicture = createPictures(pdf, document);
  const pages = addPages(pdf, layout);
  for (const [index, page] of layout.pages.entries()) {
    pdf.switchToPage(index);
    const { height } = page.paper;
    const content = pageContent(pdf, index, height, embed, tagged);
    const { language } = document.meta;
    const links = paintPage(
      { content, house, language, paper: page.paper, targets: layout.targets, pictures: showPicture },
      page,
    );
    paintHeadersAndFooters(content, page);
    content.finish();
    elementsByMcid.push(content.elementsByMcid);
    for (const link of links) {
      addChild(link.element, { type: "annotation", page: index, index: annotations.length });
      const object = addLink(pdf, link, pages.length + annotations.length, { layout, pages }, height);
      annotations.push({ object, element: link.element });
    }
  }
  return { pages, elementsByMcid, annotations };
}

/** Adds all pages before any is painted, because links refer to later pages. A page's key in the parent tree is its index. */
function addPages(pdf: PackedDocument, { pages }: DocumentLayout): readonly PDFReference[] {
  return pages.map(({ paper }, index) => {
    pdf.addPage({ size: [rounded(paper.width), rounded(paper.height)], margin: 0 });
    pdf.page.dictionary.data.StructParents = index;
    return pdf.page.dictionary;
  });
}

/** Returns the function that adds a picture to the resources of the current page; it embeds each picture once. */
function createPictures(pdf: PackedDocument, { images }: Document): (name: string) => string {
  const embedded = new Map<string, { readonly resource: string; readonly object: PDFReference }>();
  const embed = (name: string): { readonly resource: string; readonly object: PDFReference } => {
    const image = images?.[name];
    if (!image) throw new Error(`the document has no picture ${name}`);
    const picture = { resource: `P${embedded.size}`, object: embedPicture(pdf, image) };
    embedded.set(name, picture);
    return picture;
  };
  return (name) => {
    const { resource, object } = embedded.get(name) ?? embed(name);
    pdf.page.xobjects[resource] = object;
    return resource;
  };
}
