import { posix } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, expect, test } from "vitest";
import { DEFAULT_HOUSE_STYLE } from "../../../../core/house-style/house-style.ts";
import { writeDocx } from "../../../../core/write/docx/write-docx.ts";
import { FURTHER_DOCUMENT } from "./further-sample.ts";
import { elements, openDocx, parseXml, partXml } from "./open-docx.ts";
import { SAMPLE_DOCUMENT, SAMPLE_PAGES } from "./sample-document.ts";
import { documentOf, link, note, paragraph } from "./tree.ts";

const timeZone = process.env.TZ;
afterEach(() => {
  if (timeZone === undefined) delete process.env.TZ;
  else process.env.TZ = timeZone;
});

function sampleBytes(): Uint8Array {
  return writeDocx(SAMPLE_DOCUMENT, DEFAULT_HOUSE_STYLE, SAMPLE_PAGES);
}

test("writes the same bytes for the same document", () => {
  expect(sampleBytes()).toEqual(sampleBytes());
});

test("writes the same bytes in every time zone", () => {
  process.env.TZ = "Pacific/Kiritimati";
  const east = sampleBytes();
  process.env.TZ = "Pacific/Pago_Pago";
  expect(new Date(2026, 2, 17).getTimezoneOffset()).toBe(660);
  expect(sampleBytes()).toEqual(east);
});

test("writes the same bytes for pictures, charts and workbooks in every time zone", () => {
  process.env.TZ = "Pacific/Kiritimati";
  const east = writeDocx(FURTHER_DOCUMENT, DEFAULT_HOUSE_STYLE);
  process.env.TZ = "Pacific/Pago_Pago";
  expect(writeDocx(structuredClone(FURTHER_DOCUMENT), DEFAULT_HOUSE_STYLE)).toEqual(east);
});

test("writes the same bytes for an equal tree of other objects", () => {
  const copy = structuredClone(SAMPLE_DOCUMENT);
  expect(writeDocx(copy, DEFAULT_HOUSE_STYLE, SAMPLE_PAGES)).toEqual(sampleBytes());
});

test("takes linear time in the length of the document", () => {
  const paragraphs = Array.from({ length: 20_000 }, (_, place) =>
    paragraph(`Paragraph ${place} of a long annex.`),
  );
  expect(openDocx(documentOf(paragraphs)).size).toBeGreaterThan(0);
});

test("writes content types first", () => {
  expect([...openDocx(SAMPLE_DOCUMENT).keys()][0]).toBe("[Content_Types].xml");
});

test("every part is well-formed XML", () => {
  for (const [path, xml] of [...openDocx(SAMPLE_DOCUMENT), ...openDocx(FURTHER_DOCUMENT)]) {
    if (/\.(xml|rels)$/.test(path)) expect(() => parseXml(xml), path).not.toThrow();
  }
});

test("declares a content type for every part except relationships, and no others", () => {
  const parts = openDocx(FURTHER_DOCUMENT);
  const declared = elements(partXml(parts, "[Content_Types].xml"), "Override").map((each) =>
    each.attributes.PartName?.slice(1),
  );
  const written = [...parts.keys()].filter((path) => !path.endsWith(".rels") && !path.startsWith("["));
  expect(declared.toSorted()).toEqual(written.toSorted());
});

test("has a part for every internal relationship", () => {
  const parts = openDocx(FURTHER_DOCUMENT);
  for (const [path, xml] of parts) {
    if (!path.endsWith(".rels")) continue;
    const folder = path.replace(/_rels\/[^/]*$/, "");
    for (const { attributes } of elements(xml, "Relationship")) {
      if (attributes.TargetMode !== "External")
        expect([...parts.keys()]).toContain(posix.join(folder, attributes.Target ?? ""));
    }
  }
});

test("has every relationship that text uses", () => {
  const parts = openDocx(
    documentOf(
      paragraph([
        link("https://a.example/", "a"),
        note(1, link("https://b.example/", "b")),
        link("https://a.example/", "c"),
      ]),
    ),
  );
  for (const name of ["document", "footnotes"]) {
    const known = elements(partXml(parts, `word/_rels/${name}.xml.rels`), "Relationship").map(
      (each) => each.attributes.Id,
    );
    const used = elements(partXml(parts, `word/${name}.xml`), "w:hyperlink").map(
      (each) => each.attributes["r:id"],
    );
    expect(used.length).toBeGreaterThan(0);
    expect(known).toEqual(expect.arrayContaining(used));
  }
});

test("writes the marking as a property, and the author only on request", () => {
  const parts = openDocx(SAMPLE_DOCUMENT);
  expect(partXml(parts, "docProps/custom.xml")).toContain('name="Marking"><vt:lpwstr>OFFICIAL-SENSITIVE<');
  expect(partXml(parts, "docProps/core.xml")).not.toContain("creator");
  const asked = openDocx(
    documentOf("text", { author: "A. Example", marking: { text: "", alignment: "centre" } }),
  );
  expect(asked.has("docProps/custom.xml")).toBe(false);
  const told = [...asked].filter(([, xml]) => xml.includes("A. Example"));
  expect(told.map(([path]) => path)).toEqual(["docProps/core.xml"]);
});

test("contains nothing of clock, machine or editing sessions", () => {
  const files = unzipSync(sampleBytes());
  const all = Object.values(files)
    .map((bytes) => strFromU8(bytes))
    .join("\n");
  expect(all).not.toMatch(/rsid|lastModifiedBy|\/home\/|\/Users\/|[A-Z]:\\/);
  const dates = [...all.matchAll(/\d{4}-\d{2}-\d{2}T/g)].map(([date]) => date);
  expect(new Set(dates)).toEqual(new Set(["2026-03-17T"]));
});
