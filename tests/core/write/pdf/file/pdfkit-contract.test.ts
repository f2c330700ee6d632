/// <reference path="../../../../../core/write/pdf/types/pdfkit.d.ts" />
import { readFileSync } from "node:fs";
import PDFDocument, { type PDFReference, type PdfDictionary } from "pdfkit";
import { describe, expect, it, vi } from "vitest";
import { create } from "../../../../../build/pdfkit-unused.mjs";

const OPTIONS = {
  pdfVersion: "1.7",
  autoFirstPage: false,
  bufferPages: true,
  font: null,
  lang: "en",
  displayTitle: true,
  tagged: true,
  info: { Title: "Contract", CreationDate: new Date("2026-11-24T00:00:00Z") },
} as const;

/** Everything that `PackedDocument` overrides or reads and that pdfkit does not document. */
class Watched extends PDFDocument {
  declare calls: string[] | undefined;

  protected override _write(chunk: string | Uint8Array): void {
    this.calls?.push(typeof chunk === "string" ? chunk : `${chunk.length} bytes`);
  }

  protected override _refEnd(reference: PDFReference): void {
    this.calls?.push(`ended ${reference.id}`);
    super._refEnd(reference);
  }

  protected override endMetadata(): void {
    this.calls?.push("metadata");
  }

  protected override _finalize(): void {
    this.calls?.push(`finalize ${this._root.id} ${this._info.id}`);
  }

  get root(): PdfDictionary {
    return this._root.data;
  }

  get numbers(): number {
    return this._offsets.length;
  }
}

function callsOf(reference: PDFReference, pdf: Watched, end: () => void): readonly string[] {
  pdf.calls = [];
  end();
  return pdf.calls.map((call) => call.replaceAll(String(reference.id), "n"));
}

describe("pdfkit", () => {
  it("is the version and the build that the overrides were written for", () => {
    const { version } = JSON.parse(readFileSync("node_modules/pdfkit/package.json", "utf8"));
    expect(version).toBe("0.20.2");
    const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
    expect({ ...dependencies, ...devDependencies }).toMatchObject({ pdfkit: "0.20.2" });
    // The build for Node extends a stream of Node's.
    expect(Object.getPrototypeOf(PDFDocument.prototype).constructor.name).toBe("Readable");
    expect(PDFDocument.prototype).not.toHaveProperty("_readableState");
    expect(Object.getPrototypeOf(PDFDocument.prototype)).toHaveProperty("_schedule");
  });

  it("writes an object as its number, its dictionary and its end", () => {
    const pdf = new Watched(OPTIONS);
    const reference = pdf.ref({ Type: "Font", Name: new String("a (b)"), Size: 1.5, None: null });
    expect(reference.id).toBe(pdf.numbers);
    expect(callsOf(reference, pdf, () => reference.end())).toEqual([
      "n 0 obj",
      "<<\n/Type /Font\n/Name (a \\(b\\))\n/Size 1.5\n/None null\n>>",
      "endobj",
      "ended n",
    ]);
  });

  it("writes a stream as one array of bytes, deflated only where `compress` is set", () => {
    const pdf = new Watched(OPTIONS);
    const reference = pdf.ref({});
    expect(reference.compress).toBe(true);
    reference.write(new Uint8Array([1, 2]));
    expect(reference.data).toMatchObject({ Filter: "FlateDecode" });
    reference.buffer = [new Uint8Array(7)];
    reference.compress = false;
    expect(callsOf(reference, pdf, () => reference.finalize())).toEqual([
      "n 0 obj",
      "<<\n/Length 7\n/Filter /FlateDecode\n>>",
      "stream",
      "7 bytes",
      "\nendstream",
      "endobj",
      "ended n",
    ]);
  });

  it("leaves a stream with a filter as it is", () => {
    const pdf = new Watched(OPTIONS);
    expect(pdf.ref({ Filter: "DCTDecode" }).compress).toBe(false);
  });

  it("gives the next number to the next object, also after numbers that were taken by hand", () => {
    class Numbered extends Watched {
      allocate(): number {
        return this._offsets.push(0);
      }
    }
    const pdf = new Numbered(OPTIONS);
    const number = pdf.allocate();
    expect(pdf.ref({}).id).toBe(number + 1);
  });

  it("finishes inside `end`, after the metadata, and only when every object has ended", () => {
    const pdf = new Watched(OPTIONS);
    pdf.calls = [];
    pdf.end();
    expect(pdf.calls).toContain("metadata");
    expect(pdf.calls.at(-1)).toMatch(/^finalize \d+ \d+$/);

    const open = new Watched(OPTIONS);
    open.ref({});
    open.calls = [];
    open.end();
    expect(open.calls.some((call) => call.startsWith("finalize"))).toBe(false);
  });

  it("turns each page's axes by one operator, handed to `addContent`", () => {
    const pdf = new Watched(OPTIONS);
    const add = vi.spyOn(pdf, "addContent");
    pdf.addPage({ size: [100, 200], margin: 0 });
    expect(add.mock.calls).toEqual([["1 0 0 -1 0 200 cm"]]);
    pdf.transform(1, 0, 0, -1, 0, 200);
    pdf.annotate(10, 50, 20, -5, { Subtype: "Link" });
    expect(pdf.page.annotations[0]?.data).toMatchObject({ Rect: [10, 45, 30, 50], F: 4 });
  });

  it("takes keys of the catalogue, of the structure tree and of bookmarks that are set by hand", () => {
    const pdf = new Watched(OPTIONS);
    pdf.addPage({ size: [100, 200], margin: 0 });
    pdf.root.PageMode = "UseNone";
    pdf.getStructTreeRoot().data.ParentTreeNextKey = 7;
    const item = pdf.outline.addItem("First", { pageNumber: 0 });
    item.outlineData.Count = 3;
    pdf.calls = [];
    pdf.end();
    const written = pdf.calls.join("\n");
    expect(written).toContain("/PageMode /UseNone");
    expect(written).toContain("/ParentTreeNextKey 7");
    expect(written).toMatch(/\/Title \(First\)[^>]*\/Count 3/);
    expect(written).toContain("/Tabs /S");
    expect(written).toContain("/Marked true");
  });
});

describe("the module in the place of fontkit", () => {
  it("is bundled, throws when it is used, and is not used without a font", () => {
    expect(() => create()).toThrow("Attaché embeds fonts itself");
    expect(() => new PDFDocument(OPTIONS).end()).not.toThrow();
    const withFont = (): unknown => Reflect.construct(PDFDocument, [{ ...OPTIONS, font: new Uint8Array(4) }]);
    expect(withFont).toThrow("Attaché embeds fonts itself");
  });
});
