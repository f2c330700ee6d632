import { directionOf } from "../../document/direction.ts";
import type { Document, Meta, Table } from "../../document/node.ts";
import type { HouseStyle } from "../../house-style/house-style.ts";
import { pageStyle } from "../../house-style/page-style.ts";
import { USUAL_DENSITY } from "../../house-style/table-density.ts";
import type { AppliedHouseTemplate } from "../../house-template/style/apply-house-template.ts";
import type { AnyPart, Part } from "../../ooxml/part.ts";
import {
  corePropertiesRelationship,
  linkRelationships,
  officeRelationship,
  type Relationship,
} from "../../ooxml/relationships.ts";
import { zipParts } from "../../ooxml/zip-parts.ts";
import { type DocumentIndex, indexDocument, type Links, type Restart } from "./context/document-index.ts";
import { LIST_KINDS } from "./context/list-kinds.ts";
import { NO_LEADING_CONTEXT, type PageNumbers, type WriteContext } from "./context/write-context.ts";
import { figureParts } from "./figures/figure-parts.ts";
import { houseHeadersFooters } from "./house/house-headers-footers.ts";
import { houseParagraphStyles } from "./house/house-paragraph-styles.ts";
import { houseNumberingPart, houseStylesPart } from "./house/house-parts.ts";
import { templateTheme } from "./house/template-theme.ts";
import { noteContentTypes } from "./package/content-types.ts";
import {
  corePropertiesPart,
  customPropertiesPart,
  extendedPropertiesPart,
} from "./package/document-properties.ts";
import { type DocxFile, docxFile } from "./package/docx-file.ts";
import { noteRelationshipsPart } from "./package/relationships-part.ts";
import { docxSettings, settingsPart } from "./package/settings.ts";
import { houseTheme, themePart } from "./package/theme.ts";
import { documentPart } from "./pages/document-part.ts";
import { footnotesPart } from "./pages/footnotes-part.ts";
import { headersAndFooters, isLandscape } from "./pages/headers-and-footers.ts";
import { pageTextHeight, pageTextWidth } from "./properties/page-geometry.ts";
import { numberingPart, numberingTree } from "./styles/numbering-part.ts";
import { paragraphStyles } from "./styles/paragraph-styles.ts";
import { stylesPart, stylesTree } from "./styles/styles-part.ts";

/**
 * The document as a Word file (WordprocessingML, ECMA-376 part 1, transitional). `pageNumbers` are the printed
 * pages of headings by their ids: with them the contents list is complete when the file opens. `house`: the
 * organisation's template, applied to this note (`applyToNote`), with its styles, lists, page, headers and footers,
 * which replaces `style`. `overflows` receives the overflow of tables, in points, whose numerals or words are split.
 */
export function writeDocx(
  document: Document,
  style: HouseStyle,
  pageNumbers: PageNumbers = new Map(),
  house?: AppliedHouseTemplate,
  overflows: Map<Table, number> = new Map(),
): Uint8Array {
  const { hyphenation = style.hyphenation } = document.meta;
  const styled = house ?? { style: pageStyle({ ...style, hyphenation }, document.meta) };
  const file = docxFile(document.meta, docxSettings(styled.style.hyphenation, house?.template));
  const parts = docxParts(document, pageNumbers, styled, overflows, file);
  return zipParts(parts, noteContentTypes(file, parts));
}

/** The parts in the order of the file. */
function docxParts(
  document: Document,
  pageNumbers: PageNumbers,
  styled: AppliedHouseTemplate | { readonly style: HouseStyle },
  overflows: Map<Table, number>,
  file: DocxFile,
): readonly AnyPart[] {
  const { meta, children } = document;
  const { style } = styled;
  const house = "template" in styled ? styled : undefined;
  const index = indexDocument(document);
  const context = { ...bodyContext(document, style, index, pageNumbers), overflows };
  const body =
    house === undefined ? context : { ...context, styles: houseParagraphStyles(context.styles, house) };
  const page =
    house === undefined
      ? headersAndFooters(document, style)
      : houseHeadersFooters(meta, house, children.some(isLandscape), highestNumId(index.restarts));
  const text = documentPart(children, body, page.references);
  const figures = figureParts(document, style, index, body.chartWidths);
  const custom = customPropertiesPart(file, meta);
  const theme = houseTheme(style);
  return [
    packageRelationships(custom),
    text,
    documentRelationships(index.bodyLinks, [...page.relationships, ...figures.relationships]),
    ...stylesAndNumbering(style, meta, index.restarts, house),
    settingsPart(file, meta.language, style.hyphenation, house?.template),
    themePart(house === undefined ? theme : templateTheme(house.template.theme, theme)),
    footnotesPart({ ...body, links: index.noteLinks, inNote: true }),
    ...noteRelationships(index.noteLinks),
    ...page.parts,
    ...figures.parts,
    corePropertiesPart(file, meta),
    extendedPropertiesPart(file),
    ...(custom === undefined ? [] : [custom]),
  ];
}

function stylesAndNumbering(
  style: HouseStyle,
  { language }: Meta,
  restarts: readonly Restart[],
  house: AppliedHouseTemplate | undefined,
): readonly Part[] {
  if (house === undefined) return [stylesPart(style, language), numberingPart(restarts, style)];
  const numIdOffset = highestNumId(restarts);
  return [
    houseStylesPart(stylesTree({ style, language }), house, { language, numIdOffset }),
    houseNumberingPart(numberingTree(restarts, style), house, numIdOffset),
  ];
}

/** The highest `w:numId` of the note's own lists. */
function highestNumId(restarts: readonly Restart[]): number {
  return LIST_KINDS.length + restarts.length;
}

/** The context of the body, with every field in one literal: V8 copies objects whose fields were added later more slowly. */
function bodyContext(
  { meta, images = {} }: Document,
  style: HouseStyle,
  index: DocumentIndex,
  pageNumbers: PageNumbers,
): WriteContext {
  return {
    style,
    styles: paragraphStyles(style),
    language: meta.language,
    direction: directionOf(meta.language),
    index,
    links: index.bodyLinks,
    pageNumbers,
    images,
    chartWidths: new Map(),
    inNote: false,
    leadingContext: NO_LEADING_CONTEXT,
    closingSpace: undefined,
    textStyle: "Normal",
    labelStyle: "Normal",
    indent: 0,
    outerIndent: 0,
    rightIndent: 0,
    width: pageTextWidth(style.paper),
    height: pageTextHeight(style.paper),
    alignment: undefined,
    numerals: false,
    density: USUAL_DENSITY,
    overflows: new Map(),
    keepNext: false,
    inColumns: false,
    allowPageBreak: true,
  };
}

function packageRelationships(custom: Part | undefined): Part {
  return noteRelationshipsPart("_rels/.rels", [
    officeRelationship("rIdDocument", "officeDocument", "word/document.xml"),
    corePropertiesRelationship("rIdCore", "docProps/core.xml"),
    officeRelationship("rIdExtended", "extended-properties", "docProps/app.xml"),
    ...(custom === undefined ? [] : [officeRelationship("rIdCustom", "custom-properties", custom.path)]),
  ]);
}

function documentRelationships(links: Links, others: readonly Relationship[]): Part {
  return noteRelationshipsPart("word/_rels/document.xml.rels", [
    officeRelationship("rIdStyles", "styles", "styles.xml"),
    officeRelationship("rIdNumbering", "numbering", "numbering.xml"),
    officeRelationship("rIdSettings", "settings", "settings.xml"),
    officeRelationship("rIdTheme", "theme", "theme/theme1.xml"),
    officeRelationship("rIdFootnotes", "footnotes", "footnotes.xml"),
    ...others,
    ...linkRelationships(links),
  ]);
}

/** A part without links has no relationships of its own. */
function noteRelationships(links: Links): readonly Part[] {
  if (links.size === 0) return [];
  return [noteRelationshipsPart("word/_rels/footnotes.xml.rels", linkRelationships(links))];
}
