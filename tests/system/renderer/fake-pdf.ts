import { createRequire } from "node:module";
import type { Brief, DossierView } from "../../../electron/contract/api.ts";

/** As much of pdfkit as a stand-in note needs. */
interface Pdf {
  on(event: "data", listener: (chunk: Uint8Array) => void): Pdf;
  on(event: "end", listener: () => void): Pdf;
  registerFont(name: string, file: string): Pdf;
  font(name: string): Pdf;
  fontSize(size: number): Pdf;
  fillColor(colour: string): Pdf;
  moveDown(lines?: number): Pdf;
  addPage(): Pdf;
  text(text: string, options?: { readonly align?: "center"; readonly lineGap?: number }): Pdf;
  end(): void;
}

type PdfClass = new (options: { readonly size: "A4"; readonly margin: number; readonly font: null }) => Pdf;
const PDFDocument: PdfClass = createRequire(import.meta.url)("pdfkit");

function writeTopic(pdf: Pdf, dossier: DossierView, choice: Brief["topics"][number]): void {
  const topic = dossier.topics.find((each) => each.id === choice.topic);
  pdf
    .moveDown()
    .font("bold")
    .fontSize(14)
    .fillColor("#1f3a5f")
    .text(topic?.title ?? choice.topic);
  pdf.moveDown(0.3).font("plain").fontSize(11.5).fillColor("#1a1a1a");
  const entries = topic?.entries.filter((entry) => choice.entries?.includes(entry.id) ?? true) ?? [];
  for (const entry of entries) pdf.text(`•  ${entry.text}`, { lineGap: 3 }).moveDown(0.2);
}

function writeFirstPage(pdf: Pdf, brief: Brief): void {
  pdf.font("bold").fontSize(10.5).fillColor("#1a1a1a").text(brief.ceiling.toUpperCase(), { align: "center" });
  pdf.moveDown(2).fontSize(22).fillColor("#1f3a5f").text(brief.title);
  pdf.font("plain").fontSize(11.5).fillColor("#1a1a1a").moveDown(0.5);
  pdf.text(`For ${brief.audience}. ${brief.date}, version ${brief.version}.`);
}

function writePages(pdf: Pdf, dossier: DossierView, brief: Brief): void {
  writeFirstPage(pdf, brief);
  brief.topics.forEach((choice, index) => {
    if (index > 0 && index % 3 === 0) pdf.addPage();
    writeTopic(pdf, dossier, choice);
  });
  pdf.end();
}

export function pagesOf(brief: Brief): number {
  return Math.max(1, Math.ceil(brief.topics.length / 3));
}

/** A real PDF that says what was asked for: title, reader, date and topics, three topics to a page. */
export function fakePdf(dossier: DossierView, brief: Brief): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    const pdf = new PDFDocument({ size: "A4", margin: 68, font: null });
    pdf.registerFont("plain", "assets/fonts/carlito/Carlito-Regular.ttf");
    pdf.registerFont("bold", "assets/fonts/carlito/Carlito-Bold.ttf");
    pdf
      .on("data", (chunk) => chunks.push(chunk))
      .on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    writePages(pdf, dossier, brief);
  });
}
