import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { readHouseTemplate } from "../../../core/house-template/read/read-house-template.ts";
import { pngOf } from "../../support/png.ts";
import { expectValue } from "../../support/sample.ts";
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

test("keeps a picture by its content, whatever its file name", () => {
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

test("strips metadata from a logo", () => {
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
])("drops the path %s as alternative text", (path) => {
  const bytes = withLogo(`name="${path}" descr="${path}" title="by Jane"`);
  expect(messages(bytes)).toEqual(["a picture has no alternative text"]);
  expect(headerXml(bytes)).not.toMatch(/jane|server|example|logo|descr|title/i);
});

test("keeps alternative text, whatever the name of the picture", () => {
  const bytes = withLogo('name="C:\\logo.png" descr="Arms of the ministry, and/or its seal"');
  expect(messages(bytes)).toEqual([]);
  expect(headerXml(bytes)).toContain('descr="Arms of the ministry, and/or its seal"');
  expect(headerXml(bytes)).not.toContain("logo.png");
});

test("drops authors and dates of table changes", () => {
  const cell = `<w:tc><w:tcPr><w:tcW w:w="9" w:type="dxa"/><w:cellIns w:id="1" w:author="Jane" w:date="2020-01-01T00:00:00Z"/></w:tcPr><w:p w:author="Jane" w:initials="J"/></w:tc>`;
  const bytes = packed({
    "word/header1.xml": headerOf(`<w:tbl><w:tblPr/><w:tr>${cell}</w:tr></w:tbl><w:p/>`),
  });
  expect(headerXml(bytes)).not.toMatch(/cellIns|Jane|2020|initials/);
  expect(messages(bytes)).toEqual(["left out: a tracked change"]);
});

test("keeps header content from overlapping its text", () => {
  const content = `<w:pPr><w:framePr w:w="4000" w:wrap="none"/></w:pPr><w:r><w:drawing><wp:anchor behindDoc="0"><wp:docPr id="1" name="a" descr="Arms"/><a:blip r:embed="i"/></wp:anchor></w:drawing></w:r>`;
  const bytes = packed({
    "word/header1.xml": header(content),
    [HEADER_RELATIONSHIPS]: relationships(relationship("i", "image", "media/image1.png")),
    "word/media/image1.png": PNG,
  });
  expect(headerXml(bytes)).toContain(
    '<wp:anchor simplePos="0" relativeHeight="0" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1">',
  );
  expect(headerXml(bytes)).toContain('w:wrap="around"');
});

/** A header with one drawing, whose picture is there. */
function withDrawing(drawing: string, id = "i"): Uint8Array {
  return packed({
    "word/header1.xml": header(`<w:r><w:drawing>${drawing}</w:drawing></w:r>`),
    [HEADER_RELATIONSHIPS]: relationships(relationship(id, "image", "media/image1.png")),
    "word/media/image1.png": PNG,
  });
}

test("rewrites a drawing with size, alternative text, cropping and rotation only", () => {
  const told = `<wp:extent cx="635000" cy="127000" z="1"/><wp:docPr id="x" name="y" descr="Arms"/><a:graphic><a:foo/><pic:pic><pic:blipFill><a:blip r:embed="i"><a:lum bright="70000" contrast="x"/><a:bar/></a:blip><a:srcRect l="5000" t="?"/></pic:blipFill><pic:spPr><a:xfrm rot="60000" flipH="maybe"/><a:ln/></pic:spPr></pic:pic></a:graphic>`;
  expect(headerXml(withDrawing(`<wp:inline foo="x">${told}</wp:inline>`))).toBe(
    '<w:hdr><w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="635000" cy="127000"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="0" name="Picture" descr="Arms"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="Picture"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="i"><a:lum bright="70000"/></a:blip><a:srcRect l="5000"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm rot="60000"><a:off x="0" y="0"/><a:ext cx="635000" cy="127000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p></w:hdr>',
  );
});

test.each(["abc", "0", "-5", "1.5", "99999999999", ""])(
  "a picture that is %j wide is an inch wide",
  (side) => {
    const drawing = `<wp:inline><wp:extent cx="${side}" cy="127000"/><a:blip r:embed="i"/></wp:inline>`;
    expect(headerXml(withDrawing(drawing))).toContain('<wp:extent cx="914400" cy="914400"/>');
  },
);

test("keeps the position of a floating picture if it is valid", () => {
  const placed = (from: string, across: string, down: string, wrap: string) =>
    headerXml(
      withDrawing(
        `<wp:anchor distL="9" distR="x" relativeHeight="7"><wp:positionH relativeFrom="${from}">${across}</wp:positionH><wp:positionV relativeFrom="page">${down}</wp:positionV>${wrap}<a:blip r:embed="i"/></wp:anchor>`,
      ),
    );
  const right = placed(
    "margin",
    "<wp:align>right</wp:align>",
    "<wp:posOffset>-12700</wp:posOffset>",
    '<wp:wrapTight wrapText="left"><wp:wrapPolygon/></wp:wrapTight>',
  );
  expect(right).toContain('<wp:anchor distL="9" simplePos="0" relativeHeight="7" behindDoc="1"');
  expect(right).toContain(
    '<wp:positionH relativeFrom="margin"><wp:align>right</wp:align></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>-12700</wp:posOffset></wp:positionV>',
  );
  expect(right).toContain('<wp:wrapSquare wrapText="left"/>');
  const nowhere = placed(
    "moon",
    "<wp:align>up</wp:align>",
    "<wp:posOffset>far</wp:posOffset>",
    "<wp:wrapFoo/>",
  );
  expect(nowhere).toContain(
    '<wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV>',
  );
  expect(nowhere).toContain("<wp:wrapNone/>");
});

test("drops a picture with an invalid relationship id", () => {
  const bytes = withDrawing('<wp:inline><a:blip r:embed="1 2"/></wp:inline>', "1 2");
  expect(headerXml(bytes)).not.toContain("drawing");
  expect(codes(bytes)).toEqual(["kept: house-left-out"]);
});

test.each([
  ["without a picture", "<wp:inline><a:graphic/></wp:inline>"],
  ["of a picture that is in no frame", '<a:blip r:embed="i"/>'],
  ["of nothing", ""],
])("drops a drawing %s without a report", (_, drawing) => {
  const bytes = withDrawing(drawing);
  expect(headerXml(bytes)).toBe("<w:hdr><w:p><w:r/></w:p></w:hdr>");
  expect(messages(bytes)).toEqual([]);
});
