import fc from "fast-check";
import { strFromU8, strToU8 } from "fflate";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { createPdfFile } from "../../../../../core/write/pdf/file/pdf-file.ts";
import { dateString, reference, textString } from "../../../../../core/write/pdf/file/pdf-values.ts";

/** The smallest file that a reader opens: `count` empty pages and a title. */
function emptyPages(count: number, title: string): Uint8Array {
  const file = createPdfFile();
  const tree = file.allot();
  const pages = Array.from({ length: count }, () => {
    const contents = file.stream("", strToU8("q Q"));
    return file.object(
      `<</Type/Page/Parent ${reference(tree)}/MediaBox[0 0 100 100]/Contents ${reference(contents)}>>`,
    );
  });
  file.object(`<</Type/Pages/Kids[${pages.map(reference).join(" ")}]/Count ${count}>>`, tree);
  const root = file.object(`<</Type/Catalog/Pages ${reference(tree)}>>`);
  return file.finish({ root, info: file.object(`<</Title${textString(title)}>>`) });
}

async function readBack(bytes: Uint8Array): Promise<{ pages: number; title: unknown }> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const metadata = await pdf.getMetadata();
  const title = "Title" in metadata.info ? metadata.info.Title : undefined;
  await pdf.getPage(pdf.numPages);
  await task.destroy();
  return { pages: pdf.numPages, title };
}

describe("the file", () => {
  it("is read back when its objects fill several object streams", async () => {
    expect(await readBack(emptyPages(1300, "Many"))).toEqual({ pages: 1300, title: "Many" });
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
});

describe("text strings", () => {
  it("escape what would end them", () => {
    expect(textString("a (b) \\c")).toBe("(a \\(b\\) \\\\c)");
  });

  it("are UTF-16 beyond ASCII, with a replacement for half a pair", () => {
    expect(textString("é")).toBe("<feff00e9>");
    expect(textString("\ud83d")).toBe("<fefffffd>");
  });

  it("state a day as midnight, universal time", () => {
    expect(dateString("2026-11-24")).toBe("(D:20261124000000Z)");
  });
});
