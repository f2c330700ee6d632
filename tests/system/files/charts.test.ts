import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { generateNote } from "../../../core/note/generate-note.ts";
import {
  builtInTemplate,
  expectValue,
  office,
  sampleBrief,
  sampleDossier,
  scheme,
} from "../../support/sample.ts";
import { runTool } from "./tools.ts";

const folder = mkdtempSync(join(tmpdir(), "attache-charts-"));
const pdf = join(folder, "meeting.pdf");
const docx = join(folder, "meeting.docx");
const ALTERNATIVE =
  "Bar chart, number of minerals or elements, Held to be the most important to Explored in Kazakhstan. " +
  "Number: Held to be the most important 18, Produced in Kazakhstan, of these 4, Explored in Kazakhstan 10.";

const FIGURES_OF_PDF = `
import pikepdf, sys
pdf = pikepdf.open(sys.argv[1])
def walk(node):
    if isinstance(node, pikepdf.Dictionary):
        if node.get("/S") == "/Figure":
            owners = node.A if isinstance(node.A, pikepdf.Array) else [node.A]
            box = [owner.BBox for owner in owners if "/BBox" in owner][0]
            print(str(node.Alt), [float(n) for n in box])
        kids = node.get("/K")
        for kid in (kids if isinstance(kids, pikepdf.Array) else [kids] if kids is not None else []):
            walk(kid)
walk(pdf.Root.StructTreeRoot)
`;

const CHARTS_OF_WORD = `
import sys, zipfile
from lxml import etree
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
package = zipfile.ZipFile(sys.argv[1])
names = package.namelist()
for name in [n for n in names if n.startswith("word/charts/chart")]:
    root = etree.fromstring(package.read(name))
    print(root.find(f".//{C}barChart") is not None)
    print([v.text for v in root.findall(f".//{C}cat//{C}v")])
    print([v.text for v in root.findall(f".//{C}val//{C}v")])
print(len([n for n in names if n.startswith("word/embeddings/")]))
body = etree.fromstring(package.read("word/document.xml"))
print([e.get("descr") for e in body.iter() if e.tag.endswith("}docPr")])
`;

beforeAll(async () => {
  const request = { dossier: sampleDossier(), scheme: scheme(), brief: sampleBrief() };
  const template = builtInTemplate("meeting-brief");
  const note = expectValue(await generateNote({ ...request, template, formats: ["pdf", "docx"] }, office()));
  for (const { format, bytes } of note.files) writeFileSync(format === "pdf" ? pdf : docx, bytes);
});

test("the meeting brief's PDF has the chart as a figure with its numbers in words and its box", () => {
  const lines = runTool("/usr/bin/python3", "-c", FIGURES_OF_PDF, pdf).trim().split("\n");
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(ALTERNATIVE);
  const [left = 0, bottom = 0, right = 0, top = 0] = JSON.parse(
    /\[[^\]]*\]$/.exec(lines[0] ?? "")?.[0] ?? "[]",
  );
  expect(right - left).toBeGreaterThan(300);
  expect(top - bottom).toBeGreaterThan(100);
  expect(runTool("pdftotext", "-layout", pdf, "-")).toMatch(
    /\b18\b[\s\S]*\b10\b[\s\S]*Explored in Kazakhstan/,
  );
});

test("the chart's caption refers to the footnote with its source, in both files", () => {
  const title = "Critical minerals and Kazakhstan, as the British Geological Survey counts them";
  expect(runTool("pdftotext", "-layout", pdf, "-")).toMatch(new RegExp(`${title}\\d+`));
  const script = `
import docx, sys
d = docx.Document(sys.argv[1])
print([len(p._p.xpath(".//w:footnoteReference|.//w:fldSimple|.//w:instrText")) for p in d.paragraphs if p.text.startswith(sys.argv[2])])
`;
  expect(runTool("/usr/bin/python3", "-c", script, docx, title).trim()).toBe("[1]");
});

test("the Word file has a chart of Word's own, with its workbook and the same words", () => {
  const read = runTool("/usr/bin/python3", "-c", CHARTS_OF_WORD, docx).trim().split("\n");
  expect(read.slice(0, 4)).toEqual([
    "True",
    "['Held to be the most important', 'Produced in Kazakhstan, of these', 'Explored in Kazakhstan']",
    "['18', '4', '10']",
    "1",
  ]);
  expect(read[4]).toContain(ALTERNATIVE);
});
