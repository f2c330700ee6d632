import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { Brief } from "../../../core/brief/brief.ts";
import { briefForTemplate } from "../../../core/brief/brief-for-template.ts";
import { startingBrief } from "../../../core/brief/starting-brief.ts";
import { isAbove } from "../../../core/marking/levels.ts";
import { generateNote } from "../../../core/note/generate-note.ts";
import type { Note } from "../../../core/note/note.ts";
import type { Template } from "../../../core/template/template.ts";
import { readSheets } from "../../support/pdf-places.ts";
import { readPdf } from "../../support/pdf-text.ts";
import {
  builtInTemplate,
  expectValue,
  office,
  sampleBrief,
  sampleDossier,
  scheme,
  templateFrom,
} from "../../support/sample.ts";

const dossier = sampleDossier();
const uk = scheme();

async function note(brief: Brief, template: Template): Promise<Note> {
  return expectValue(
    await generateNote({ dossier, scheme: uk, template, brief, formats: ["pdf", "docx"] }, office()),
  );
}

function bytesOf(made: Note, format: "pdf" | "docx"): Uint8Array {
  const file = made.files.find((candidate) => candidate.format === format);
  if (!file) throw new Error(`no ${format}`);
  return file.bytes;
}

function docxText(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${strFromU8(part)}`)
    .join("\n");
}

test("fits the meeting brief on two pages before its annexes, the country brief on one", async () => {
  const meeting = await note(sampleBrief(), builtInTemplate("meeting-brief"));
  expect(meeting.findings.map((finding) => finding.code)).not.toContain("too-long");
  expect(meeting.marking).toBe("OFFICIAL-SENSITIVE");
  const country = await note(
    briefForTemplate(sampleBrief(), "country-brief", dossier, uk),
    builtInTemplate("country-brief"),
  );
  expect(country.findings.map((finding) => finding.code)).not.toContain("too-long");
  expect(country.marking).toBe("OFFICIAL");
});

test("gives the same bytes for the same input", async () => {
  const template = builtInTemplate("meeting-brief");
  const [one, other] = [await note(sampleBrief(), template), await note(sampleBrief(), template)];
  expect(Buffer.compare(bytesOf(one, "pdf"), bytesOf(other, "pdf"))).toBe(0);
  expect(Buffer.compare(bytesOf(one, "docx"), bytesOf(other, "docx"))).toBe(0);
});

test.each(["meeting-brief", "country-brief"])(
  "nothing above the ceiling is in either file of a %s: text, properties, any part",
  async (id) => {
    const everything = { ...startingBrief(dossier, uk, "2026-11-23"), ceiling: "OFFICIAL" };
    const made = await note(everything, builtInTemplate(id));
    const pdf = await readPdf(bytesOf(made, "pdf"));
    const flat = (text: string): string => text.replace(/<[^>]+>/g, "").replace(/[\s*]+/g, "");
    const pdfText = flat(pdf.pages.join("") + JSON.stringify(pdf.info));
    const wordText = flat(docxText(bytesOf(made, "docx")));
    const above = dossier.topics
      .flatMap((topic) => topic.entries)
      .filter((entry) => isAbove(uk, entry.marking, "OFFICIAL"));
    expect(above.length).toBeGreaterThan(0);
    for (const entry of above) {
      for (const sentence of entry.text
        .split(/[.;:]/)
        .map(flat)
        .filter((part) => part.length > 12)) {
        expect(pdfText).not.toContain(sentence);
        expect(wordText).not.toContain(sentence);
      }
    }
    expect(pdfText).not.toContain("SENSITIVE");
    expect(wordText).not.toContain("SENSITIVE");
    expect(made.marking).toBe("OFFICIAL");
  },
);

test("prints marking and page x of y on every page", async () => {
  const made = await note(sampleBrief(), builtInTemplate("meeting-brief"));
  const { pages, info } = await readPdf(bytesOf(made, "pdf"));
  expect(pages).toHaveLength(made.pages);
  pages.forEach((text, index) => {
    expect(text.match(/OFFICIAL-SENSITIVE/g)?.length, `page ${index + 1}`).toBeGreaterThanOrEqual(2);
    expect(text).toContain(`Page ${index + 1} of ${made.pages}`);
  });
  expect(info.Title).toBe("Call by the Ambassador of Kazakhstan");
  expect(info.Author).toBeUndefined();
});

test("extracts Kazakh letters from the PDF as they were written", async () => {
  const letters = "әғқңөұүһі ӘҒҚҢӨҰҮҺІ Ωλφ";
  const brief = { ...sampleBrief(), title: `Note ${letters}` };
  const made = await note(brief, templateFrom("<h1>{{note.title}}</h1><p>Text.</p>"));
  expect((await readPdf(bytesOf(made, "pdf"))).pages[0]).toContain(letters);
  expect(made.findings.filter((finding) => finding.code === "missing-glyph")).toEqual([]);
});

test("reports a character that no font has", async () => {
  const brief = { ...sampleBrief(), title: "Note \u{12000}" };
  const made = await note(brief, templateFrom("<h1>{{note.title}}</h1><p>Text.</p>"));
  expect(made.findings.map((finding) => finding.message).join()).toContain("U+12000");
  expect((await readPdf(bytesOf(made, "pdf"))).pages[0]).toContain("\ufffd");
});

test("forbids a note with a missing value unless the template allows it", async () => {
  const source = "<h1>{{note.title}}</h1><p>{{note.clearedBy}}</p>";
  const strict = await note(sampleBrief(), templateFrom(source));
  expect(strict.findings.find((finding) => finding.code === "missing")?.severity).toBe("error");
  const mild = await note(
    sampleBrief(),
    templateFrom(source, "title: T\ndescription: D\nchecks:\n  missing: warning\n"),
  );
  expect(mild.findings.find((finding) => finding.code === "missing")?.severity).toBe("warning");
});

test("reports statements without a source or past review at their line", async () => {
  const [topic] = dossier.topics;
  if (!topic) throw new Error("no topic");
  const entries = topic.entries.map((entry) =>
    entry.origin === "sourced" ? { ...entry, sources: [] } : entry,
  );
  const changed = { ...dossier, topics: [{ ...topic, entries }] };
  const brief = { ...startingBrief(changed, uk, "2026-11-23"), ceiling: "SECRET" };
  const request = {
    dossier: changed,
    scheme: uk,
    template: builtInTemplate("meeting-brief"),
    brief,
    formats: ["pdf"] as const,
  };
  const { findings } = expectValue(await generateNote(request, office()));
  const unsourced = findings.filter((finding) => finding.code === "unsourced");
  expect(unsourced.length).toBeGreaterThan(0);
  expect(unsourced[0]?.place?.file).toContain("topics/partnership.yaml");
  expect(unsourced[0]?.place?.line).toBeGreaterThan(1);
  expect(findings.some((finding) => finding.code === "overdue")).toBe(true);
});

test("reports no review before its date", async () => {
  const made = await note(sampleBrief("2023-07-15"), builtInTemplate("meeting-brief"));
  expect(made.findings.filter((finding) => finding.code === "overdue")).toEqual([]);
});

test("reports content that does not fit at its template element", async () => {
  const cells = (text: string) => Array.from({ length: 13 }, () => `<td>${text}</td>`).join("");
  const source = [
    "<h1>{{note.title}}</h1>",
    `<div><table summary="Set smaller"><tbody><tr>${cells("12,345.6")}</tr></tbody></table>`,
    `<ul><li><table summary="Too wide"><tbody><tr>${cells("259,292,000,000")}</tr></tbody></table></li></ul></div>`,
    '<table summary="Dates"><tbody><tr><td>on 2026-11-30</td><td>2019-20</td></tr></tbody></table>',
    `<p>Text<note>of ${"1234567890".repeat(12)}</note></p>`,
  ].join("\n");
  const { findings } = await note(
    sampleBrief(),
    templateFrom(source, "title: T\ndescription: T.\nverify: true\n"),
  );
  expect(findings.filter(({ code }) => code.startsWith("parity"))).toEqual([]);
  const fit = findings.filter(({ code }) => code === "does-not-fit" || code === "table-set-smaller");
  expect(fit.map(({ severity, place }) => [severity, place?.line, place?.column])).toEqual([
    ["warning", 2, 6],
    ["error", 3, 9],
    ["error", 5, 1],
  ]);
});

test("prints a marking in its colours, on the paper of the dossier or the scheme", async () => {
  const entry = { ...sampleDossier(), topics: [], people: [], series: [] };
  const template = templateFrom("<h1>{{note.title}}</h1><p>Text</p>");
  const made = async (id: string, level: string, paper?: "A4" | "Letter") => {
    const brief = { ...sampleBrief(), topics: [], meeting: undefined, ceiling: level, marking: level };
    const request = { dossier: { ...entry, scheme: id, paper }, scheme: scheme(id), template, brief };
    return expectValue(await generateNote({ ...request, formats: ["pdf", "docx"] }, office()));
  };
  const tlp = await made("tlp-2.0", "TLP:AMBER");
  const places = (await readSheets(bytesOf(tlp, "pdf")))[0]?.places.filter(
    ({ text }) => text === "TLP:AMBER",
  );
  expect(places?.map(({ size }) => size)).toEqual([12, 12]);
  const files = unzipSync(bytesOf(tlp, "docx"));
  for (const name of ["word/header1.xml", "word/footer1.xml"]) {
    const xml = strFromU8(files[name] ?? new Uint8Array());
    const marks =
      '<w:color w:val="ffc000"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:shd w:fill="000000" w:color="auto" w:val="clear"/>';
    expect(xml).toContain(marks);
    expect(xml).toContain('<w:jc w:val="right"/>');
  }
  expect(tlp.findings.filter(({ code }) => code === "low-contrast" || code.startsWith("parity"))).toEqual([]);
  const sizes = async (note: Note) => {
    const [page] = await readSheets(bytesOf(note, "pdf"));
    const size = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(docxText(bytesOf(note, "docx")));
    return [page?.width, page?.height, Number(size?.[1]) / 20, Number(size?.[2]) / 20];
  };
  expect(await sizes(await made("us", "CUI"))).toEqual([612, 792, 612, 792]);
  expect(await sizes(await made("us", "CUI", "A4"))).toEqual([595.28, 841.89, 595.3, 841.9]);
  expect(await sizes(await made("none", "NONE", "Letter"))).toEqual([612, 792, 612, 792]);
});
