import { expect, test } from "vitest";
import type { Meta } from "../../../../core/document/node.ts";
import { elements, firstValue, openDocx, outline, type Parts, partXml } from "./open-docx.ts";
import { documentOf } from "./tree.ts";

function parts(meta: Partial<Meta> = {}): Parts {
  return openDocx(documentOf("text", meta));
}

test("prints the marking in header and footer, unchanged", () => {
  const file = parts();
  expect(outline(partXml(file, "word/header1.xml"))).toEqual(["Marking: OFFICIAL-SENSITIVE"]);
  expect(outline(partXml(file, "word/footer1.xml")).at(-1)).toBe("Marking: OFFICIAL-SENSITIVE");
  const references = elements(partXml(file, "word/document.xml"), "w:sectPr")[0]?.children.slice(0, 2);
  expect(references?.map((each) => [each.name, each.attributes["w:type"]])).toEqual([
    ["w:headerReference", "default"],
    ["w:footerReference", "default"],
  ]);
});

test("centres a marking by its style, or aligns it to the end if the scheme says so", () => {
  const alignments = (["centre", "end"] as const).map((alignment) => {
    const file = parts({ marking: { text: "TLP:AMBER", alignment } });
    const styles = elements(partXml(file, "word/styles.xml"), "w:style");
    const style = styles.find(({ attributes }) => attributes["w:styleId"] === "Marking");
    return [style && firstValue(style, "w:jc"), firstValue(partXml(file, "word/header1.xml"), "w:jc")];
  });
  expect(alignments).toEqual([
    ["center", undefined],
    ["center", "right"],
  ]);
});

test("writes no header for a document without marking", () => {
  const file = parts({ marking: { text: "", alignment: "centre" } });
  expect([...file.keys()].filter((path) => /header|custom/.test(path))).toEqual([]);
  expect(partXml(file, "word/document.xml")).not.toContain("headerReference");
  expect(outline(partXml(file, "word/footer1.xml"))).toHaveLength(1);
});

test("prints footer text at the left and page x of y at the right", () => {
  const xml = partXml(parts({ footer: "Version 3" }), "word/footer1.xml");
  expect(outline(xml)[0]).toBe("Footer: Version 3Page 1 of 1");
  expect(elements(xml, "w:instrText").map((each) => each.text.trim())).toEqual(["PAGE", "NUMPAGES"]);
  expect(elements(xml, "w:tab")).toHaveLength(1);
});

test("uses paper and margins of the house style", () => {
  const xml = partXml(parts(), "word/document.xml");
  expect(elements(xml, "w:pgSz")[0]?.attributes).toEqual({
    "w:w": "11906",
    "w:h": "16838",
    "w:orient": "portrait",
  });
  expect(elements(xml, "w:pgMar")[0]?.attributes).toMatchObject({
    "w:top": "1200",
    "w:header": "640",
    "w:footer": "640",
  });
});

test("writes the document's language in the attribute for its script", () => {
  const language = (tag: string) => {
    const [defaults] = elements(partXml(parts({ language: tag }), "word/styles.xml"), "w:rPrDefault");
    return defaults && elements(defaults, "w:lang")[0]?.attributes;
  };
  expect(language("kk-KZ")).toEqual({ "w:val": "kk-KZ" });
  expect(language("ja-JP")).toEqual({ "w:eastAsia": "ja-JP" });
});

test("sets Word's current compatibility mode", () => {
  const xml = partXml(parts(), "word/settings.xml");
  expect(elements(xml, "w:compatSetting")[0]?.attributes).toMatchObject({
    "w:name": "compatibilityMode",
    "w:val": "15",
  });
});

test("writes title, language and date as properties, and no author unless requested", () => {
  const xml = partXml(parts({ title: "A & B" }), "docProps/core.xml");
  const [core] = elements(xml, "cp:coreProperties");
  expect(core?.children.map((each) => [each.name, each.text])).toEqual([
    ["dc:title", "A & B"],
    ["dc:language", "en-GB"],
    ["dcterms:created", "2026-03-17T00:00:00Z"],
    ["dcterms:modified", "2026-03-17T00:00:00Z"],
  ]);
});

test("writes a requested author as creator", () => {
  expect(partXml(parts({ author: "A. Example" }), "docProps/core.xml")).toContain(
    "<dc:creator>A. Example</dc:creator>",
  );
});

test("writes the marking as a custom property", () => {
  const [property] = elements(partXml(parts(), "docProps/custom.xml"), "property");
  expect(property?.attributes.name).toBe("Marking");
  expect(property?.children[0]?.text).toBe("OFFICIAL-SENSITIVE");
});
