import { createRequire } from "node:module";
import type { Brief, DossierView, StatementPlace } from "../../../electron/contract/api.ts";

interface TextOptions {
  readonly align?: "center";
  readonly lineGap?: number;
  /** An address that the text leads to. */
  readonly link?: string;
}

interface Structure {
  add(child: Structure): Structure;
  end(): void;
}

/** As much of pdfkit as a stand-in note needs. */
interface Pdf {
  on(event: "data", listener: (chunk: Uint8Array) => void): Pdf;
  on(event: "end", listener: () => void): Pdf;
  on(event: "pageAdded", listener: () => void): Pdf;
  registerFont(name: string, file: string): Pdf;
  font(name: string): Pdf;
  fontSize(size: number): Pdf;
  fillColor(colour: string): Pdf;
  moveDown(lines?: number): Pdf;
  addPage(): Pdf;
  text(text: string, options?: TextOptions): Pdf;
  /** An element of the structure tree; what the function writes is its content. */
  struct(type: string, content?: () => void): Structure;
  addStructure(structure: Structure): Pdf;
  end(): void;
  /** Where the next line begins, in points from the top of the page. */
  readonly y: number;
}

type PdfClass = new (options: {
  readonly size: "A4";
  readonly margin: number;
  readonly font: null;
  readonly tagged: true;
}) => Pdf;
const PDFDocument: PdfClass = createRequire(import.meta.url)("pdfkit");

/** In points; the page is A4. */
const MARGIN = 68;
const LINK = "https://example.org/statement";
const LINE = 595.28 - 2 * MARGIN;

interface Writing {
  readonly pdf: Pdf;
  readonly places: StatementPlace[];
  readonly structure: Structure;
  page: number;
}

/** Writes an element of the structure below `parent`. */
function write(pdf: Pdf, parent: Structure, type: string, content: () => void): void {
  parent.add(pdf.struct(type, content));
}

function writeTopic(writing: Writing, dossier: DossierView, choice: Brief["topics"][number]): void {
  const { pdf, places, structure } = writing;
  const topic = dossier.topics.find((each) => each.id === choice.topic);
  pdf.moveDown().font("bold").fontSize(14).fillColor("#1f3a5f");
  write(pdf, structure, "H2", () => pdf.text(topic?.title ?? choice.topic));
  pdf.moveDown(0.3).font("plain").fontSize(11.5).fillColor("#1a1a1a");
  const entries = topic?.entries.filter((entry) => choice.entries?.includes(entry.id) ?? true) ?? [];
  const list = pdf.struct("L");
  structure.add(list);
  for (const entry of entries) {
    const [page, top] = [writing.page, pdf.y];
    write(pdf, list, "LI", () => pdf.text(`•  ${entry.text}`, { lineGap: 3 }));
    // One that goes on overleaf has the place where it begins.
    const height = writing.page === page ? pdf.y - top : 14;
    places.push({ entry: entry.id, page, box: [MARGIN, top, LINE, height] });
    pdf.moveDown(0.2);
  }
  list.end();
}

function writeFirstPage({ pdf, structure }: Writing, brief: Brief): void {
  pdf.font("bold").fontSize(10.5).fillColor("#1a1a1a");
  write(pdf, structure, "P", () => pdf.text(brief.ceiling.toUpperCase(), { align: "center" }));
  pdf.moveDown(2).fontSize(22).fillColor("#1f3a5f");
  write(pdf, structure, "H1", () => pdf.text(brief.title));
  pdf.font("plain").fontSize(11.5).fillColor("#1a1a1a").moveDown(0.5);
  const line = `For ${brief.audience}. ${brief.date}, version ${brief.version}.`;
  write(pdf, structure, "P", () => pdf.text(line));
  write(pdf, structure, "P", () => pdf.text("The joint statement", { link: LINK }));
}

function writePages(writing: Writing, dossier: DossierView, brief: Brief): void {
  const { pdf } = writing;
  pdf.addStructure(writing.structure);
  writeFirstPage(writing, brief);
  brief.topics.forEach((choice, index) => {
    if (index > 0 && index % 3 === 0) pdf.addPage();
    writeTopic(writing, dossier, choice);
  });
  writing.structure.end();
  pdf.end();
}

export function pagesOf(brief: Brief): number {
  return Math.max(1, Math.ceil(brief.topics.length / 3));
}

export interface FakeNote {
  readonly pdf: Uint8Array;
  readonly places: readonly StatementPlace[];
}

/** A real PDF that says what was asked for: title, reader, date and topics, three topics to a page. */
export function fakeNote(dossier: DossierView, brief: Brief): Promise<FakeNote> {
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    const pdf = new PDFDocument({ size: "A4", margin: MARGIN, font: null, tagged: true });
    const writing: Writing = { pdf, places: [], structure: pdf.struct("Document"), page: 1 };
    pdf.registerFont("plain", "assets/fonts/carlito/Carlito-Regular.ttf");
    pdf.registerFont("bold", "assets/fonts/carlito/Carlito-Bold.ttf");
    pdf
      .on("data", (chunk) => chunks.push(chunk))
      .on("pageAdded", () => {
        writing.page += 1;
      })
      .on("end", () => resolve({ pdf: new Uint8Array(Buffer.concat(chunks)), places: writing.places }));
    writePages(writing, dossier, brief);
  });
}
