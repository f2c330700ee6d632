import fc from "fast-check";
import { strFromU8 } from "fflate";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { PackedDocument } from "../../../../../core/write/pdf/file/packed-document.ts";
import { textString } from "../../../../../core/write/pdf/file/pdf-values.ts";

/** The smallest file that a reader opens: `count` empty pages and a title. */
function emptyPages(count: number, title: string): Uint8Array {
  const day = new Date("2026-11-24T00:00:00Z");
  const information = { Title: title, CreationDate: day, ModDate: day };
  const pdf = new PackedDocument({ language: "en", tagged: false, information });
  for (let page = 0; page < count; page += 1) {
    pdf.addPage({ size: [100, 100], margin: 0 });
    pdf.addContent("q Q");
    pdf.endContent();
  }
  return pdf.finish();
}

async function readBack(bytes: Uint8Array): Promise<{ pages: number; title: unknown; created: unknown }> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const { info } = await pdf.getMetadata();
  const title = "Title" in info ? info.Title : undefined;
  const created = "CreationDate" in info ? info.CreationDate : undefined;
  await pdf.getPage(pdf.numPages);
  await task.destroy();
  return { pages: pdf.numPages, title, created };
}

describe("the file", () => {
  it("is read back when its objects fill several object streams", async () => {
    expect(await readBack(emptyPages(1300, "Many"))).toMatchObject({ pages: 1300, title: "Many" });
  });

  it("keeps any title", async () => {
    const whole = fc.string({ unit: "grapheme", minLength: 1 });
    await fc.assert(
      fc.asyncProperty(whole, async (title) => {
        expect((await readBack(emptyPages(1, title))).title).toBe(title);
      }),
      { numRuns: 40 },
    );
  });

  it("has the same bytes each time and another identifier for other content", () => {
    const identifier = (bytes: Uint8Array): string | undefined =>
      /\/ID\[<([0-9a-f]{32})>/.exec(strFromU8(bytes, true))?.[1];
    expect(emptyPages(3, "One")).toEqual(emptyPages(3, "One"));
    expect(identifier(emptyPages(3, "One"))).toMatch(/^[0-9a-f]{32}$/);
    expect(identifier(emptyPages(3, "One"))).not.toBe(identifier(emptyPages(3, "Two")));
  });

  it("states a day as midnight, universal time", async () => {
    expect((await readBack(emptyPages(1, "Dated"))).created).toBe("D:20261124000000Z");
  });
});

describe("text strings", () => {
  it("escape what would end them", () => {
    expect(textString("a (b) \\c")).toBe("(a \\(b\\) \\\\c)");
  });

  it("are UTF-16 beyond ASCII, with a replacement for half a pair", () => {
    expect(textString("é")).toBe("<feff00e9>");
    expect(textString("\ud83d")).toBe("<fefffffd>");
  });
});
