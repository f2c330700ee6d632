import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { DEFAULT_HOUSE_STYLE } from "../../../core/house-style/house-style.ts";
import { writeDocx } from "../../../core/write/docx/write-docx.ts";
import { FURTHER_DOCUMENT } from "../../core/write/docx/further-sample.ts";
import { SAMPLE_DOCUMENT } from "../../core/write/docx/sample-document.ts";
import { wordFaults } from "./word-faults.ts";

const SAMPLE = unzipSync(writeDocx(SAMPLE_DOCUMENT, DEFAULT_HOUSE_STYLE));
const FURTHER = unzipSync(writeDocx(FURTHER_DOCUMENT, DEFAULT_HOUSE_STYLE));

function packed(files: Zippable): Uint8Array {
  return zipSync(files, { mtime: "1980-01-01T00:00:00" });
}

/** The files with one change in one part; a change that changes nothing fails the test. */
function spoilt(
  files: Readonly<Record<string, Uint8Array>>,
  path: string,
  from: string | RegExp,
  to: string,
): Uint8Array {
  const xml = strFromU8(files[path] ?? new Uint8Array());
  const changed = xml.replace(from, to);
  if (changed === xml) throw new Error(`${path} has no ${from}`);
  return packed({ ...files, [path]: strToU8(changed) });
}

type Case = readonly [fault: RegExp, path: string, from: string | RegExp, to: string];

const BODY = "word/document.xml";
const STYLES = "word/styles.xml";
const LISTS = "word/numbering.xml";
const NOTES = "word/footnotes.xml";
const TABLE =
  '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>';
const RELATIONS = "word/_rels/document.xml.rels";

const IN_SAMPLE: readonly Case[] = [
  [/two bookmarks have the number 0/, BODY, '<w:bookmarkStart w:id="1"', '<w:bookmarkStart w:id="0"'],
  [/is no name of a bookmark/, BODY, /w:name="_Note1"/, `w:name="_${"x".repeat(40)}"`],
  [/two bookmarks are called _note1/, BODY, 'w:name="_Note2"', 'w:name="_note1"'],
  [/a bookmark begins or ends alone/, BODY, /<w:bookmarkEnd w:id="2"\/>/, ""],
  [/nothing is called nowhere/, BODY, /NOTEREF \S+/, "NOTEREF nowhere"],
  [/asks for the style Nowhere/, BODY, '<w:pStyle w:val="Heading1"/>', '<w:pStyle w:val="Nowhere"/>'],
  [
    /asks for the style Heading1, which is none/,
    BODY,
    '<w:rStyle w:val="FootnoteReference"/>',
    '<w:rStyle w:val="Heading1"/>',
  ],
  [/two styles have the id Heading1/, STYLES, 'w:styleId="Heading2"', 'w:styleId="Heading1"'],
  [/two styles are called heading 1/, STYLES, '<w:name w:val="heading 2"/>', '<w:name w:val="Heading 1"/>'],
  [
    /basedOn of a style asks for Nowhere/,
    STYLES,
    '<w:basedOn w:val="Normal"/>',
    '<w:basedOn w:val="Nowhere"/>',
  ],
  [
    /is based on itself/,
    STYLES,
    /(<w:name w:val="Title"\/>)<w:basedOn w:val="Normal"\/>/,
    '$1<w:basedOn w:val="Title"/>',
  ],
  [
    /two styles are the usual one of type paragraph/,
    STYLES,
    '<w:style w:type="paragraph" w:styleId="Title">',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Title">',
  ],
  [/asks for list 99/, BODY, /<w:numId w:val="\d+"\/>/, '<w:numId w:val="99"/>'],
  [/deeper than nine levels/, BODY, /<w:ilvl w:val="0"\/>/, '<w:ilvl w:val="9"/>'],
  [/list 1 has no definition/, LISTS, '<w:abstractNumId w:val="0"/>', '<w:abstractNumId w:val="77"/>'],
  [/two lists have the number 1/, LISTS, '<w:num w:numId="2">', '<w:num w:numId="1">'],
  [
    /a list stands before a definition/,
    LISTS,
    /(<w:abstractNum w:abstractNumId="5">.*?<\/w:abstractNum>)(<w:num .*?<\/w:num>)/,
    "$2$1",
  ],
  [/the notes lack a separator/, NOTES, 'w:type="separator"', 'w:type="normal"'],
  [/note 1 is called twice/, BODY, '<w:footnoteReference w:id="2"/>', '<w:footnoteReference w:id="1"/>'],
  [
    /note 77 is called and is not there/,
    BODY,
    '<w:footnoteReference w:id="2"/>',
    '<w:footnoteReference w:id="77"/>',
  ],
  [
    /the settings name other separators/,
    "word/settings.xml",
    '<w:footnote w:id="-1"/>',
    '<w:footnote w:id="-3"/>',
  ],
  [/fields do not begin and end in pairs/, BODY, '<w:fldChar w:fldCharType="end"/>', ""],
  [/a cell does not end with a paragraph/, BODY, /<\/w:p><\/w:tc>/, `</w:p>${TABLE}</w:tc>`],
  [/two tables stand together/, BODY, "</w:tbl>", `</w:tbl>${TABLE}`],
  [/does not fill its columns/, BODY, /<w:gridCol w:w="\d+"\/>/, ""],
  [/does not fill its columns/, BODY, '<w:gridSpan w:val="2"/>', '<w:gridSpan w:val="3"/>'],
  [/hangs from nothing/, BODY, '<w:vMerge w:val="restart"/>', ""],
  [/the text ends with a table/, BODY, /(<w:sectPr>(?:(?!<w:sectPr>).)*<\/w:body>)/, `${TABLE}$1`],
  [/names a header or footer twice/, BODY, /(<w:footerReference [^>]*>)/, "$1$1"],
  [/no paper that Word knows/, BODY, /w:h="\d+"/, 'w:h="99999"'],
  [/leaves no room for text/, BODY, /w:left="\d+" w:header/, 'w:left="11000" w:header'],
  [/w:sz has the w:val 5000/, BODY, "<w:r>", '<w:r><w:rPr><w:sz w:val="5000"/></w:rPr>'],
  [/400 eighths of a point/, BODY, /(w:val="single" w:color="[^"]*") w:sz="\d+"/, '$1 w:sz="400"'],
  [/asks for the relationship rIdNowhere/, BODY, /r:id="[^"]*"/, 'r:id="rIdNowhere"'],
  [
    /leads to word\/nowhere.xml, which is not there/,
    RELATIONS,
    'Target="styles.xml"',
    'Target="nowhere.xml"',
  ],
  [/word\/styles.xml is reached by nothing/, RELATIONS, 'Target="styles.xml"', 'Target="settings.xml"'],
  [/is no address/, RELATIONS, 'Target="https://', 'Target="https:// '],
  [/two relationships rIdStyles/, RELATIONS, 'Id="rIdNumbering"', 'Id="rIdStyles"'],
  [
    /word\/styles.xml has no content type|content type of any XML/,
    "[Content_Types].xml",
    'PartName="/word/styles.xml"',
    'PartName="/word/nowhere.xml"',
  ],
  [
    /2010\/wordml, which Office 2007 does not know/,
    BODY,
    "<w:p>",
    '<w:p xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="1">',
  ],
];

const IN_PRIVATE: readonly Case[] = [
  [/tell its Company/, "docProps/app.xml", "</Properties>", "<Company>Ministry</Company></Properties>"],
  [
    /tell its cp:lastModifiedBy/,
    "docProps/core.xml",
    "<dc:title>",
    "<cp:lastModifiedBy>A</cp:lastModifiedBy><dc:title>",
  ],
  [/contains a time of day/, "docProps/core.xml", "T00:00:00Z", "T10:21:00Z"],
  [/w:rsidR is in the file/, BODY, "<w:p>", '<w:p w:rsidR="00AA00AA">'],
  [/w:vanish is in the file/, BODY, "<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>"],
  [/w:ins is in the file/, BODY, "<w:r>", '<w:ins w:id="900"/><w:r>'],
  [/w:smartTagPr is in the file/, BODY, "<w:p>", "<w:p><w:smartTagPr/>"],
  [/w:cellIns is in the file/, BODY, "<w:tcPr>", '<w:tcPr><w:cellIns w:id="900"/>'],
  [
    /the marking SECRET of the file's properties is printed nowhere/,
    "docProps/custom.xml",
    "OFFICIAL-SENSITIVE",
    "SECRET",
  ],
];

const IN_FURTHER: readonly Case[] = [
  [/two drawings have the number 1/, BODY, '<wp:docPr id="2"', '<wp:docPr id="1"'],
  [/there is no axis 9/, "word/charts/chart1.xml", '<c:crossAx val="1"/>', '<c:crossAx val="9"/>'],
  [/two series have the number 0/, "word/charts/chart2.xml", '<c:idx val="1"/>', '<c:idx val="0"/>'],
  [
    /a point stands behind the last/,
    "word/charts/chart1.xml",
    /<c:ptCount val="\d+"\/>/,
    '<c:ptCount val="0"/>',
  ],
  [
    /a value is no number/,
    "word/charts/chart1.xml",
    /(<c:numCache>.*?)<c:v>[^<]*<\/c:v>/,
    "$1<c:v>n/a</c:v>",
  ],
  [
    /a drawing contains the path C:/,
    BODY,
    /<wp:docPr id="1" name="[^"]*"/,
    '<wp:docPr id="1" name="C:\\Users\\a\\logo.png"',
  ],
  [/the chart has no workbook/, "word/charts/chart1.xml", /<c:externalData.*<\/c:externalData>/, ""],
];

test("the unchanged files have no faults", () => {
  expect(wordFaults(packed(SAMPLE))).toEqual([]);
  expect(wordFaults(packed(FURTHER))).toEqual([]);
});

describe("reports a part that Word would not accept", () => {
  test.each(IN_SAMPLE)("%s", (fault, path, from, to) => {
    expect(wordFaults(spoilt(SAMPLE, path, from, to)).join("\n")).toMatch(fault);
  });

  test.each(IN_PRIVATE)("%s", (fault, path, from, to) => {
    expect(wordFaults(spoilt(SAMPLE, path, from, to)).join("\n")).toMatch(fault);
  });

  test.each(IN_FURTHER)("%s", (fault, path, from, to) => {
    expect(wordFaults(spoilt(FURTHER, path, from, to)).join("\n")).toMatch(fault);
  });
});

test("reports a part that is not well-formed or declares entities", () => {
  expect(() => wordFaults(spoilt(SAMPLE, BODY, "</w:p>", ""))).toThrow(/word\/document.xml/);
  expect(() => wordFaults(spoilt(SAMPLE, BODY, "?>", "?><!DOCTYPE x>"))).toThrow(/document type/);
  expect(() => wordFaults(spoilt(SAMPLE, BODY, "<w:t>", "<w:t>\u0001"))).toThrow(/word\/document.xml/);
});

describe("reports a zip file that some readers refuse", () => {
  test("another order", () => {
    const { [BODY]: body = new Uint8Array(), ...others } = SAMPLE;
    expect(wordFaults(packed({ [BODY]: body, ...others })).join()).toMatch(/not the first entry/);
  });

  test("a clock", () => {
    expect(wordFaults(zipSync(SAMPLE, { mtime: "2026-11-24T10:00:00" })).join()).toMatch(/tells a time/);
  });

  test("an invalid name", () => {
    expect(wordFaults(packed({ ...SAMPLE, "word/a b.xml": new Uint8Array() })).join()).toMatch(
      /no name of a part/,
    );
  });

  test("a changed byte", () => {
    const bytes = packed(SAMPLE);
    const flags = bytes.slice();
    flags[6] = 0x08;
    expect(wordFaults(flags).join()).toMatch(/differs between its local header/);
    const stored = zipSync(SAMPLE, { level: 0, mtime: "1980-01-01T00:00:00" });
    stored[100] = (stored[100] ?? 0) ^ 1;
    expect(wordFaults(stored).join()).toMatch(/differs from its stated checksum/);
    expect(wordFaults(bytes.slice(0, -1)).join()).toMatch(/no end/);
  });
});
