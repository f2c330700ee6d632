import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { pngOf } from "../../../support/png.ts";
import { convertWithLibreOffice } from "../../libre-office.ts";

const python = process.env.ATTACHE_PYTHON ?? "/usr/bin/python3";

/** Converts with LibreOffice; `kind` is the extension of the new file. */
export function convert(folder: string, file: string, kind: string): string {
  convertWithLibreOffice(folder, kind, file);
  const name = file.slice(file.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  return join(folder, `${name}.${kind}`);
}

/** Templates of different making, by who made them. */
export function makeTemplates(folder: string): Readonly<Record<string, Uint8Array>> {
  const logo = join(folder, "logo.png");
  writeFileSync(
    logo,
    pngOf(120, 60, "rgb", (x, y, channel) => (x + y > 90 ? [200, 30, 60][channel] : 40 + channel * 40) ?? 0),
  );
  execFileSync(python, [join(import.meta.dirname, "make-templates.py"), folder, logo]);
  const office = join(import.meta.dirname, "office.fodt");
  return {
    "python-docx, restyled": readFileSync(join(folder, "ministry.docx")),
    "python-docx, bare": readFileSync(join(folder, "unit.docx")),
    "LibreOffice, docx": readFileSync(convert(folder, office, "docx")),
    "LibreOffice, dotx": readFileSync(convert(folder, office, "dotx")),
    "Google Docs": googleDocsExport(),
  };
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** With the traits of such an export: no latent styles, fonts by name, other style names, a sectioned page. */
function googleDocsExport(): Uint8Array {
  const heading = (level: number, size: number) =>
    `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext w:val="1"/><w:keepLines w:val="1"/><w:pageBreakBefore w:val="0"/><w:spacing w:after="120" w:before="400" w:lineRule="auto"/></w:pPr><w:rPr><w:b w:val="1"/><w:color w:val="b45f06"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`;
  const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Verdana" w:cs="Verdana" w:eastAsia="Verdana" w:hAnsi="Verdana"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="normal"/></w:style><w:style w:type="table" w:styleId="TableNormal" w:default="1"><w:name w:val="Table Normal"/></w:style>${heading(1, 36)}${heading(2, 28)}<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:spacing w:after="60"/></w:pPr><w:rPr><w:sz w:val="52"/><w:szCs w:val="52"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/><w:basedOn w:val="Normal"/></w:style>`;
  const document = `<w:body><w:p><w:r><w:t>Text</w:t></w:r></w:p><w:sectPr><w:headerReference r:id="rId7" w:type="default"/><w:pgSz w:h="15840" w:w="12240" w:orient="portrait"/><w:pgMar w:bottom="1440" w:top="1440" w:left="1440" w:right="1440" w:header="720" w:footer="720"/><w:pgNumType w:start="1"/></w:sectPr></w:body>`;
  const numbering = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const files: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"/>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relation("rId1", "officeDocument", "word/document.xml")}</Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relation("rId4", "numbering", "numbering.xml")}${relation("rId5", "styles", "styles.xml")}${relation("rId7", "header", "header1.xml")}</Relationships>`,
    "word/document.xml": `<w:document ${W} ${R}>${document}</w:document>`,
    "word/styles.xml": `<w:styles ${W}>${styles}</w:styles>`,
    "word/numbering.xml": `<w:numbering ${W}>${numbering}</w:numbering>`,
    "word/header1.xml": `<w:hdr ${W} ${R}><w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:color w:val="666666"/></w:rPr><w:t>Example Partnership</w:t></w:r></w:p></w:hdr>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)])));
}
