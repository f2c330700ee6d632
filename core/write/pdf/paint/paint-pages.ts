import type { PDFReference } from "pdfkit";
import type { Document } from "../../../document/node.ts";
import type { HouseStyle } from "../../../house-style/house-style.ts";
import type { PackedDocument } from "../file/packed-document.ts";
import { rounded } from "../file/pdf-values.ts";
import type { DocumentLayout } from "../layout/layout-document.ts";
import { addChild, type Tag } from "../layout/tag.ts";
import { addLink } from "./annotation.ts";
import { pageContent } from "./content.ts";
import { embedPicture } from "./embed-picture.ts";
import { paintHeadAndFoot, paintPage } from "./paint-page.ts";
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
  const owners: (readonly Tag[])[] = [];
  const annotations: { object: PDFReference; owner: Tag }[] = [];
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
    paintHeadAndFoot(content, page);
    content.finish();
    owners.push(content.owners);
    for (const link of links) {
      addChild(link.owner, { type: "annotation", page: index, index: annotations.length });
      const object = addLink(pdf, link, pages.length + annotations.length, { layout, pages }, height);
      annotations.push({ object, owner: link.owner });
    }
  }
  return { pages, owners, annotations };
}

/** Adds all pages, so that a link may lead to a page that is not painted yet; their keys in the parent tree are their indexes. */
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
