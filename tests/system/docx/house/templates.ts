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
    "Word, in German": germanWord(new Uint8Array(readFileSync(logo))),
  };
}

function packed(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const parts = Object.entries(files).map(([path, is]) => [path, typeof is === "string" ? strToU8(is) : is]);
  return zipSync(Object.fromEntries(parts));
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
  return packed(files);
}

const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';
const PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture";

/**
 * With the traits of a ministry's template in a Word of another language: identifiers in that language, numbered
 * headings, a theme of its own, a cover without a header, a letterhead in a table with a floating coat of arms,
 * title and page numbers as fields and content controls, tracked changes and comments.
 */
function germanWord(logo: Uint8Array): Uint8Array {
  const style = (id: string, name: string, inside: string, more = "") =>
    `<w:style w:type="paragraph" w:styleId="${id}"${more}><w:name w:val="${name}"/>${inside}</w:style>`;
  const numbered = (level: number) =>
    `<w:basedOn w:val="Standard"/><w:next w:val="Standard"/><w:link w:val="berschrift${level}Zchn"/><w:uiPriority w:val="9"/><w:qFormat/><w:rsid w:val="00A1"/><w:pPr><w:keepNext/><w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="4"/></w:numPr><w:spacing w:before="240"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/><w:color w:val="2F5496" w:themeColor="accent1" w:themeShade="BF"/><w:sz w:val="26"/></w:rPr>`;
  const styles = [
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorHAnsi" w:cstheme="minorBidi"/><w:sz w:val="22"/><w:lang w:val="de-DE" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" w:defUnhideWhenUsed="0" w:defQFormat="0" w:count="376"><w:lsdException w:name="Normal" w:uiPriority="0" w:qFormat="1"/></w:latentStyles>',
    style("Standard", "Normal", "<w:qFormat/>", ' w:default="1"'),
    style("berschrift1", "heading 1", numbered(1)),
    style("berschrift2", "heading 2", numbered(2)),
    style("Titel", "Title", '<w:basedOn w:val="Standard"/><w:rPr><w:sz w:val="56"/></w:rPr>'),
    style(
      "Kopfzeile",
      "header",
      '<w:basedOn w:val="Standard"/><w:pPr><w:tabs><w:tab w:val="center" w:pos="4536"/><w:tab w:val="right" w:pos="9072"/></w:tabs></w:pPr>',
    ),
    style("Fuzeile", "footer", '<w:basedOn w:val="Standard"/>'),
    style(
      "Verzeichnis1",
      "toc 1",
      '<w:basedOn w:val="Standard"/><w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9062"/></w:tabs></w:pPr>',
    ),
    style(
      "Kernbotschaft",
      "Kernbotschaft",
      '<w:aliases w:val="Lead"/><w:basedOn w:val="Standard"/><w:rPr><w:b/></w:rPr>',
      ' w:customStyle="1"',
    ),
    style("Points", "Punkte", '<w:basedOn w:val="Standard"/><w:rPr><w:i/></w:rPr>', ' w:customStyle="1"'),
    '<w:style w:type="character" w:styleId="berschrift1Zchn" w:customStyle="1"><w:name w:val="Überschrift 1 Zchn"/><w:link w:val="berschrift1"/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="NormaleTabelle"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    '<w:style w:type="table" w:styleId="Tabellenraster"><w:name w:val="Table Grid"/><w:basedOn w:val="NormaleTabelle"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tblBorders></w:tblPr></w:style>',
  ].join("");
  const levels = [0, 1, 2].map(
    (level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="berschrift${level + 1}"/><w:lvlText w:val="${["%1", "%1.%2", "%1.%2.%3"][level]}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="432" w:hanging="432"/></w:pPr></w:lvl>`,
  );
  const numbering = `<w:abstractNum w:abstractNumId="0"><w:nsid w:val="1A2B3C4D"/><w:multiLevelType w:val="multilevel"/><w:tmpl w:val="0407001F"/>${levels.join("")}</w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num>`;
  const field = (name: string, shown: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${shown}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const arms = `<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="251658240" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="900000" cy="450000"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="1" name="Wappen" descr="Wappen"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="${PIC}"><pic:pic xmlns:pic="${PIC}"><pic:nvPicPr><pic:cNvPr id="1" name="w.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="450000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`;
  const cell = (content: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="4531" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="Kopfzeile"/></w:pPr>${content}</w:p></w:tc>`;
  const changed =
    '<w:ins w:id="7" w:author="A" w:date="2020-01-01T00:00:00Z"><w:r><w:t>Bundesamt für Beispiele</w:t></w:r></w:ins><w:del w:id="8" w:author="A"><w:r><w:delText>Altes Amt</w:delText></w:r></w:del>';
  const head = `<w:hdr ${W} ${R} ${A} ${WP}><w:tbl><w:tblPr><w:tblStyle w:val="Tabellenraster"/><w:tblW w:w="0" w:type="auto"/><w:tblLook w:val="04A0"/></w:tblPr><w:tblGrid><w:gridCol w:w="4531"/><w:gridCol w:w="4531"/></w:tblGrid><w:tr>${cell(arms)}${cell(changed)}</w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val="Kopfzeile"/></w:pPr>${field("STYLEREF Titel", "Alter Titel")}${field("SAVEDATE", "1.1.2020")}</w:p></w:hdr>`;
  const foot = `<w:ftr ${W} ${R}><w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Page Numbers (Bottom of Page)"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent><w:p><w:pPr><w:pStyle w:val="Fuzeile"/><w:jc w:val="end"/></w:pPr><w:r><w:t xml:space="preserve">Seite </w:t></w:r>${field("PAGE", "2")}<w:r><w:t xml:space="preserve"> von </w:t></w:r>${field("NUMPAGES", "3")}</w:p></w:sdtContent></w:sdt></w:ftr>`;
  const page =
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1134" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/>';
  const document = `<w:body><w:p><w:pPr><w:pStyle w:val="Titel"/><w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/>${page}</w:sectPr></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr><w:commentRangeStart w:id="1"/></w:p><w:sectPr>${page}<w:cols w:space="708"/><w:docGrid w:linePitch="360"/></w:sectPr></w:body>`;
  const colours = {
    dk1: "000000",
    lt1: "FFFFFF",
    dk2: "44546A",
    lt2: "E7E6E6",
    accent1: "FFE600",
    accent2: "ED7D31",
    accent3: "A5A5A5",
    accent4: "FFC000",
    accent5: "5B9BD5",
    accent6: "70AD47",
    hlink: "0563C1",
    folHlink: "954F72",
  };
  const scheme = Object.entries(colours).map(
    ([name, value]) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`,
  );
  const family = (name: string) =>
    `<a:${name}Font><a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}Font>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="6350">${fill}</a:ln>`;
  const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  const theme = `<a:theme ${A} name="Amt"><a:themeElements><a:clrScheme name="Amt">${scheme.join("")}</a:clrScheme><a:fontScheme name="Amt">${family("major")}${family("minor")}</a:fontScheme><a:fmtScheme name="Amt"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
  const relation = (id: string, kind: string, target: string, mode = "Internal") =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}" TargetMode="${mode}"/>`;
  const relations = (...items: readonly string[]) =>
    `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
  return packed({
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"/>`,
    "_rels/.rels": relations(relation("rId1", "officeDocument", "word/document.xml")),
    "word/_rels/document.xml.rels": relations(
      relation("rId1", "styles", "styles.xml"),
      relation("rId2", "numbering", "numbering.xml"),
      relation("rId3", "settings", "settings.xml"),
      relation("rId4", "theme", "theme/theme1.xml"),
      relation("rId5", "header", "header1.xml"),
      relation("rId6", "footer", "footer1.xml"),
    ),
    "word/_rels/settings.xml.rels": relations(
      relation("rId1", "attachedTemplate", "file:///S:/Vorlagen/Amt.dotm", "External"),
    ),
    "word/_rels/header1.xml.rels": relations(relation("rId1", "image", "media/image1.png")),
    "word/document.xml": `<w:document ${W} ${R}>${document}</w:document>`,
    "word/styles.xml": `<w:styles ${W}>${styles}</w:styles>`,
    "word/numbering.xml": `<w:numbering ${W}>${numbering}</w:numbering>`,
    "word/settings.xml": `<w:settings ${W}><w:attachedTemplate w:val="x"/><w:trackRevisions/><w:defaultTabStop w:val="708"/></w:settings>`,
    "word/theme/theme1.xml": theme,
    "word/header1.xml": head,
    "word/footer1.xml": foot,
    "word/media/image1.png": logo,
  });
}
