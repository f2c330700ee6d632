import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { readHouseTemplate } from "../../../../../core/write/docx/house/read-house-template.ts";
import { pngOf } from "../../../../support/png.ts";
import { expectValue } from "../../../../support/sample.ts";
import {
  HEADER_RELATIONSHIPS,
  header,
  headerOf,
  headerXml,
  messages,
  PNG,
  packed,
  relationship,
  relationships,
} from "./template-file.ts";

function codes(bytes: Uint8Array): readonly string[] {
  const result = readHouseTemplate(bytes);
  return result.problems.map(({ code }) => (result.ok ? `kept: ${code}` : code));
}

test("a picture is kept when its bytes are one, whatever its name says", () => {
  const logo = header('<w:r><w:drawing><wp:inline><a:blip r:embed="i"/></wp:inline></w:drawing></w:r>');
  const files = {
    "word/header1.xml": logo,
    [HEADER_RELATIONSHIPS]: relationships(relationship("i", "image", "media/image1.emf")),
  };
  const kept = packed({ ...files, "word/media/image1.emf": PNG });
  expect(headerXml(kept)).toContain('r:embed="i"');
  const lost = packed({ ...files, "word/media/image1.emf": "no picture" });
  expect(headerXml(lost)).not.toContain("drawing");
  expect(codes(lost)).toEqual(["kept: house-left-out"]);
});

test("a logo comes without what programs write beside it", () => {
  const text = strToU8("\0\0\0\x04tEXtJaneCRC!");
  const plain = pngOf(2, 2, "grey", () => 128);
  const told = Uint8Array.from([...plain.slice(0, 33), ...text, ...plain.slice(33)]);
  const logo = header('<w:r><w:drawing><wp:inline><a:blip r:embed="i"/></wp:inline></w:drawing></w:r>');
  const files = {
    "word/header1.xml": logo,
    [HEADER_RELATIONSHIPS]: relationships(relationship("i", "image", "media/image1.png")),
  };
  const template = expectValue(readHouseTemplate(packed({ ...files, "word/media/image1.png": told })));
  const [kept] = [...template.headers.values()].flatMap(({ pictures }) => [...pictures.values()]);
  expect(kept?.bytes).toEqual(plain);
});

/** A header with a logo, of which Word says so much. */
function withLogo(attributes: string): Uint8Array {
  return packed({
    "word/header1.xml": header(
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" ${attributes}/><pic:cNvPr id="3" ${attributes}/><a:blip r:embed="i"/></wp:inline></w:drawing></w:r>`,
    ),
    [HEADER_RELATIONSHIPS]: relationships(relationship("i", "image", "media/image1.png")),
    "word/media/image1.png": PNG,
  });
}

test.each([
  "C:\\Users\\jane.smith\\Desktop\\logo.png",
  "\\\\server\\share\\logo",
  "/home/jane/logo",
  "https://example.org/logo",
  "logo.PNG",
  "  ",
])("the path %s is no alternative text, and stays behind", (path) => {
  const bytes = withLogo(`name="${path}" descr="${path}" title="by Jane"`);
  expect(messages(bytes)).toEqual(["a picture has no alternative text"]);
  expect(headerXml(bytes)).not.toMatch(/jane|server|example|logo|descr|title/i);
});

test("an alternative text stays, whatever the picture is called", () => {
  const bytes = withLogo('name="C:\\logo.png" descr="Arms of the ministry, and/or its seal"');
  expect(messages(bytes)).toEqual([]);
  expect(headerXml(bytes)).toContain('descr="Arms of the ministry, and/or its seal"');
  expect(headerXml(bytes)).not.toContain("logo.png");
});

test("nobody is told who changed a table, nor when", () => {
  const cell = `<w:tc><w:tcPr><w:tcW w:w="9" w:type="dxa"/><w:cellIns w:id="1" w:author="Jane" w:date="2020-01-01T00:00:00Z"/></w:tcPr><w:p w:author="Jane" w:initials="J"/></w:tc>`;
  const bytes = packed({
    "word/header1.xml": headerOf(`<w:tbl><w:tblPr/><w:tr>${cell}</w:tr></w:tbl><w:p/>`),
  });
  expect(headerXml(bytes)).not.toMatch(/cellIns|Jane|2020|initials/);
  expect(messages(bytes)).toEqual(["left out: a tracked change"]);
});

test("nothing of a header lies on its words", () => {
  const content = `<w:pPr><w:framePr w:w="4000" w:wrap="none"/></w:pPr><w:r><w:drawing><wp:anchor behindDoc="0"><wp:docPr id="1" name="a" descr="Arms"/><a:blip r:embed="i"/></wp:anchor></w:drawing></w:r>`;
  const bytes = packed({
    "word/header1.xml": header(content),
    [HEADER_RELATIONSHIPS]: relationships(relationship("i", "image", "media/image1.png")),
    "word/media/image1.png": PNG,
  });
  expect(headerXml(bytes)).toContain('<wp:anchor behindDoc="1">');
  expect(headerXml(bytes)).toContain('w:wrap="around"');
});
