import PDFDocument, { type Reference } from "pdfkit";
import type { Document } from "../../document/node.ts";
import type { HouseStyle } from "../../house-style/house-style.ts";
import type { Problem } from "../../problem/problem.ts";
import { type EmbeddedFace, embedFace } from "./fonts/embed-font.ts";
import { type FaceName, type Faces, openFaces } from "./fonts/faces.ts";
import type { FontFiles } from "./fonts/font-files.ts";
import { type DocumentLayout, layoutDocument } from "./layout/layout-document.ts";
import type { Tag } from "./layout/tag.ts";
import { pageContent } from "./paint/content.ts";
import { PRODUCER, writeMetadata, writeOutputIntent } from "./paint/metadata.ts";
import { writeOutline } from "./paint/outline.ts";
import { FACE_NAMES, type LinkArea, paintHeaderAndFooter, paintPage } from "./paint/paint-page.ts";
import { type PaintedPages, writeStructure } from "./paint/structure.ts";
import { pdfString } from "./pdf-string.ts";

export interface Pdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Page of each heading by its id, counted from 1. */
  readonly headings: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

/** Writes a document as a tagged PDF, built to PDF/UA-1 and PDF/A-2a. */
export async function writePdf(document: Document, house: HouseStyle, files: FontFiles): Promise<Pdf> {
  const faces = openFaces(files);
  const layout = layoutDocument(document, house, faces);
  const bytes = await paintDocument(document, house, faces, files.colourProfile, layout);
  return {
    bytes,
    pages: layout.pages.length,
    headings: layout.headingPages,
    problems: [...layout.missing].map(missingLetter),
  };
}

function missingLetter(character: string): Problem {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return {
    code: "missing-letter",
    severity: "warning",
    message: `no font has the character "${character}" (U+${code}); the PDF prints a replacement sign`,
    hint: "write it in other letters",
  };
}

async function paintDocument(
  document: Document,
  house: HouseStyle,
  faces: Faces,
  colourProfile: Uint8Array,
  layout: DocumentLayout,
): Promise<Uint8Array> {
  const pdf = createPdf(document);
  const bytes = collect(pdf);
  const embedded = new Map<FaceName, EmbeddedFace>();
  const embed = (name: FaceName): EmbeddedFace => {
    const known = embedded.get(name);
    if (known) return known;
    const face = embedFace(pdf, faces[name], `F${FACE_NAMES.indexOf(name)}`);
    embedded.set(name, face);
    return face;
  };
  const painted = paintPages(pdf, document, house, layout, embed);
  for (const face of embedded.values()) face.end();
  writeOutline(pdf, layout, house);
  writeStructure(pdf, layout.structure, painted);
  writeOutputIntent(pdf, colourProfile);
  // Structure and metadata are ours; pdfkit would end references that it did not make.
  pdf.endMarkings = () => {};
  pdf.endMetadata = () => writeMetadata(pdf, document.meta);
  pdf.end();
  return bytes;
}

function createPdf({ meta }: Document): PDFDocument {
  const date = new Date(`${meta.date}T00:00:00Z`);
  return new PDFDocument({
    pdfVersion: "1.7",
    autoFirstPage: false,
    font: null,
    lang: meta.language,
    displayTitle: true,
    compress: true,
    info: {
      Title: meta.title,
      Producer: PRODUCER,
      Creator: PRODUCER,
      CreationDate: date,
      ModDate: date,
      ...(meta.author && { Author: meta.author }),
      ...(meta.marking.text && { Keywords: meta.marking.text }),
    },
  });
}

function collect(pdf: PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on("data", (chunk) => chunks.push(chunk));
    pdf.on("error", reject);
    pdf.on("end", () => resolve(concatenate(chunks)));
  });
}

function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

function paintPages(
  pdf: PDFDocument,
  { meta }: Document,
  house: HouseStyle,
  layout: DocumentLayout,
  embed: (name: FaceName) => EmbeddedFace,
): PaintedPages {
  const { paper } = house;
  const pages: Reference[] = [];
  const owners: (readonly Tag[])[] = [];
  const annotations: { reference: Reference; owner: Tag }[] = [];
  layout.pages.forEach((page, index) => {
    pdf.addPage({ size: [paper.width, paper.height], margin: 0 });
    const content = pageContent(index, paper.height, embed);
    const painting = { content, house, measurer: layout.measurer, headingPages: layout.headingPages };
    const links = paintPage(painting, page);
    paintHeaderAndFooter(painting, meta, index + 1, layout.pages.length);
    // pdfkit opens each page upside down, for its own drawing; turn it back.
    pdf.addContent(`1 0 0 -1 0 ${paper.height} cm\n${content.finish()}`);
    for (const name of content.faces) pdf.page.fonts[embed(name).resource] = embed(name).reference;
    Object.assign(pdf.page.dictionary.data, { StructParents: index, Tabs: "S" });
    pages.push(pdf.page.dictionary);
    owners.push(content.owners);
    for (const link of links) {
      const key = layout.pages.length + annotations.length;
      link.owner.children.push({ type: "annotation", page: index, index: annotations.length });
      annotations.push({ reference: annotate(pdf, link, paper.height, key), owner: link.owner });
    }
  });
  return { pages, owners, annotations };
}

function annotate(pdf: PDFDocument, link: LinkArea, height: number, key: number): Reference {
  const reference = pdf.ref({
    Type: "Annot",
    Subtype: "Link",
    Rect: [link.x, height - link.y - link.height, link.x + link.width, height - link.y],
    Border: [0, 0, 0],
    F: 4,
    Contents: pdfString(link.text),
    A: { S: "URI", URI: pdfString(link.href) },
    StructParent: key,
  });
  reference.end();
  pdf.page.annotations.push(reference);
  return reference;
}
