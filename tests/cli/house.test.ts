import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "attache-house-"));
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

function attache(...words: readonly string[]) {
  const env = { ...process.env, ATTACHE_HOME: join(folder, "home") };
  return spawnSync(process.execPath, [resolve("out/cli/attache.mjs"), ...words], { encoding: "utf8", env });
}

/** A template with three styles of ours, one under another name, a page and a header. */
function template(more: Readonly<Record<string, string>> = {}): string {
  const style = (id: string, name: string, run = "") =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr>${run}</w:rPr></w:style>`;
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`;
  const relationships = (...items: readonly string[]) =>
    `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
  const page =
    '<w:sectPr><w:headerReference w:type="default" r:id="h"/><w:titlePg/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567"/></w:sectPr>';
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"/>`,
    "_rels/.rels": relationships(relationship("d", "officeDocument", "word/document.xml")),
    "word/_rels/document.xml.rels": relationships(
      relationship("s", "styles", "styles.xml"),
      relationship("h", "header", "header1.xml"),
    ),
    "word/document.xml": `<w:document ${W} xmlns:r="${TYPES}"><w:body>${page}</w:body></w:document>`,
    "word/styles.xml": `<w:styles ${W}>${style("berschrift1", "heading 1")}${style("Kopf", "Table Heading")}${style("Beschriftung", "caption", '<w:color w:val="9dc3e6"/>')}</w:styles>`,
    "word/header1.xml": `<w:hdr ${W}><w:p><w:r><w:t>Amt für Beispiele</w:t></w:r></w:p></w:hdr>`,
    "docProps/core.xml": "<x/>",
    ...more,
  };
  const file = join(folder, `${Object.keys(more).join("-").replaceAll(/\W/g, "") || "plain"}.dotx`);
  writeFileSync(
    file,
    zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]))),
  );
  return file;
}

let file = "";
beforeAll(() => {
  file = template();
});

test("house check lists styles that are found, found under another name, and added", () => {
  const ran = attache("house", "check", file);
  const lines = ran.stdout.split("\n");
  expect(ran.status).toBe(0);
  expect(lines).toContain("Found     heading 1, caption");
  expect(lines).toContain('Mapped    Table Head to "Table Heading"');
  expect(ran.stdout).toMatch(
    /^Added {5}Normal, Title, heading 2,.*\n( {10}.*\n)* {10}.*Sign-off Continue.*$/m,
  );
  expect(ran.stdout).toContain("3 of 52 styles are in the template, 49 are missing and will be added");
});

test("house check lists what else a note takes and what is left out", () => {
  const { stdout, stderr } = attache("house", "check", file);
  expect(stdout).toContain(
    "Page      21.0 × 29.7 cm, margins 2.0, 2.0, 2.0, 3.0 cm (top, right, bottom, left)\n",
  );
  expect(stdout).toContain("Header    on all pages\nFooter    none\n");
  expect(stdout).toContain("Left out  the template's own properties (author, company and others)\n");
  expect(stderr).toBe(
    `${file}: text in the style "caption" is hard to read: its colour 9dc3e6 has less contrast with white than 4.5:1; make the style darker\n`,
  );
});

test("reports a marking that the template prints", () => {
  const marked = template({
    "word/header1.xml": `<w:hdr ${W}><w:p><w:r><w:t>Official</w:t></w:r></w:p></w:hdr>`,
  });
  expect(attache("house", "check", marked).stderr).toContain(
    `${marked}: the template prints "OFFICIAL" on its pages: notes that are marked higher are refused; take it out`,
  );
});

test("no line is wider than the terminal", () => {
  for (const line of attache("house", "check", file).stdout.split("\n"))
    expect(line.length).toBeLessThanOrEqual(100);
});

test("prints only the reason and a hint for a refused template", () => {
  const bad = template({ "word/vbaProject.bin": "x" });
  const ran = attache("house", "check", bad);
  expect([ran.status, ran.stdout]).toEqual([2, ""]);
  expect(ran.stderr).toBe(
    `${bad}/word/vbaProject.bin: it carries macros; open it in Word and save it as Word Template (.dotx), without macros\n`,
  );
  const out = join(folder, "refused");
  expect(attache("brief", "--house", bad, "--out", out).status).toBe(2);
  expect(() => readdirSync(out)).toThrow();
});

test("--json prints the same as one object", () => {
  const printed = JSON.parse(attache("house", "check", file, "--json").stdout);
  expect(printed).toMatchObject({ ok: true, font: expect.any(String), header: { pages: ["default"] } });
  const types = (printed.styles as readonly { type: string }[]).map(({ type }) => type);
  expect(types.filter((type) => type === "mapped")).toHaveLength(1);
  expect(printed.problems.map(({ code }: { code: string }) => code)).toEqual([
    "house-left-out",
    "house-low-contrast",
  ]);
});

test("a note in the template has its header and styles, and the summary states the pages of the Word file", () => {
  const out = join(folder, "dressed");
  const ran = attache("brief", "--house", file, "--date", "2026-11-24", "--out", out);
  expect(ran.status).toBe(0);
  expect(ran.stdout).toMatch(/^Pages .*; in Word \d+( to \d+)? by estimate$/m);
  const docx = readdirSync(out).find((name) => name.endsWith(".docx")) ?? "";
  const parts = unzipSync(readFileSync(join(out, docx)));
  const text = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  expect(text("word/header1.xml")).toContain("Amt für Beispiele");
  expect(text("word/header1.xml")).toContain("OFFICIAL-SENSITIVE");
  expect(text("word/styles.xml")).toContain('w:styleId="Heading1"><w:name w:val="heading 1"/>');
});
