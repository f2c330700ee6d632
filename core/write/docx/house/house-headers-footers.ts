import type { Meta } from "../../../document/node.ts";
import { inLandscape } from "../../../house-style/on-paper.ts";
import { frameOf } from "../../../house-template/headers-footers/content-height.ts";
import {
  type EdgePlan,
  hasFloats,
  letterhead,
  type PageEdge,
  pagePlan,
} from "../../../house-template/headers-footers/page-plan.ts";
import { readableLine } from "../../../house-template/headers-footers/readable-line.ts";
import type { HeaderType, HouseHeadersFooters } from "../../../house-template/house-template.ts";
import { NOTE_TITLE } from "../../../house-template/note-title.ts";
import type { AppliedHouseTemplate } from "../../../house-template/style/apply-house-template.ts";
import { resolveStyle } from "../../../house-template/style/resolve-style.ts";
import { editTree, withAttributes } from "../../../ooxml/edit-tree.ts";
import type { AnyPart, BytesPart, Part } from "../../../ooxml/part.ts";
import { officeRelationship, type Relationship } from "../../../ooxml/relationships.ts";
import { escapeXml } from "../../../ooxml/xml-text.ts";
import { elementsOf, TREE_NAMESPACES, treeXml, type XmlElement } from "../../../ooxml/xml-tree.ts";
import { noteRelationshipsPart } from "../package/relationships-part.ts";
import { textPart } from "../package/text-part.ts";
import { footerXml, markingXml, runningHeadXml } from "../pages/header-footer-part.ts";
import type { HeadersFooters } from "../pages/headers-and-footers.ts";
import type { HeaderFooterReference } from "../pages/sections.ts";
import { paragraph } from "../paragraphs/paragraph.ts";
import { tableEnd } from "../paragraphs/table-end.ts";
import { pageTextWidth } from "../properties/page-geometry.ts";
import type { TabStop } from "../properties/paragraph-properties.ts";
import { paragraphStyles } from "../styles/paragraph-styles.ts";
import { shiftNumbering } from "./merge-styles.ts";

/** Number before the first drawing of headers and footers; those of the text, numbered from 1, never reach it. */
const FIRST_DRAWING = 100_000;

/** State that the headers and footers of one note share. */
interface NoteState {
  readonly meta: Meta;
  readonly applied: AppliedHouseTemplate;
  readonly numIdOffset: number;
  /** Picture parts by their bytes: a picture in two headers is one part. */
  readonly pictures: Map<Uint8Array, BytesPart>;
  readonly parts: AnyPart[];
  readonly relationships: Relationship[];
  drawings: number;
}

/**
 * The template's headers and footers with what every note adds: marking outermost, running head below the
 * letterhead, and page numbers where the template has none of its own.
 */
export function houseHeadersFooters(
  meta: Meta,
  applied: AppliedHouseTemplate,
  landscape: boolean,
  numIdOffset: number,
): HeadersFooters {
  const state: NoteState = {
    meta,
    applied,
    numIdOffset,
    pictures: new Map(),
    parts: [],
    relationships: [],
    drawings: 0,
  };
  const headerTypes = headerTypesOf(state);
  const referencesOf = (edge: PageEdge, landscapePages: boolean) =>
    headerTypes.flatMap((headerType) => reference(state, edge, headerType, landscapePages));
  const headers = referencesOf("header", false);
  const portrait = [...headers, ...referencesOf("footer", false)];
  // Floating content has its place on the turned page; lines take the width that they find.
  const wideHeaders = () => (hasFloats(applied) ? referencesOf("header", true) : headers);
  const turnedPages = landscape ? [...wideHeaders(), ...referencesOf("footer", true)] : portrait;
  return {
    parts: [...state.parts, ...state.pictures.values()],
    relationships: state.relationships,
    references: { portrait, landscape: turnedPages, firstDiffers: headerTypes.includes("first") },
  };
}

function headerTypesOf({ meta, applied }: NoteState): readonly HeaderType[] {
  const { headerTypes } = applied.template;
  return meta.runningHead && !headerTypes.includes("first") ? [...headerTypes, "first"] : headerTypes;
}

function reference(
  state: NoteState,
  edge: PageEdge,
  headerType: HeaderType,
  landscape: boolean,
): readonly HeaderFooterReference[] {
  const { applied, meta } = state;
  const plan = pagePlan(applied, meta, headerType, landscape)[edge];
  const number = state.relationships.filter(({ type }) => type.endsWith(`/${edge}`)).length + 1;
  const path = `word/${edge}${number}.xml`;
  const paper = landscape ? inLandscape(applied.style.paper) : applied.style.paper;
  const xml = edge === "header" ? headerXml(state, plan) : footerXmlOf(state, plan, pageTextWidth(paper));
  if (xml === "") return [];
  const id = `rIdHouse${edge === "header" ? "Header" : "Footer"}${number}`;
  state.parts.push(
    textPart(edge, path, xml, TREE_NAMESPACES),
    ...pictureRelationships(state, letterhead(applied, edge, headerType), path),
  );
  state.relationships.push(officeRelationship(id, edge, `${edge}${number}.xml`));
  return [{ edge, type: headerType, id }];
}

/** From the edge of the paper to the text. */
function headerXml(state: NoteState, plan: EdgePlan): string {
  const { meta, applied } = state;
  const marking = plan.marking ? markingXml(meta.marking) : "";
  const theirs = templateXml(state, plan);
  const line = plan.line ? readableLine(runningHeadXml(meta, meta.runningHead), "Header", applied) : "";
  const gap = gapXml({ before: plan.gap });
  const own = plan.outermost ? line : marking + line;
  return (plan.outermost ? marking : "") + theirs + (gap || frameEnd(state, plan, own)) + own;
}

/** From the text to the edge of the paper. */
function footerXmlOf(state: NoteState, plan: EdgePlan, width: number): string {
  const { meta, applied } = state;
  const options = { tabs: footerTabs(state, width), numbered: plan.numbered, alignment: "left" } as const;
  const line = plan.line ? readableLine(footerXml(meta, options), "Footer", applied) : "";
  const own = line + (plan.marking ? markingXml(meta.marking) : "");
  const theirs = templateXml(state, plan);
  const gap = gapXml({ after: plan.gap });
  return plan.outermost
    ? gap + theirs + (frameEnd(state, plan, own) + own)
    : own + gap + theirs + frameEnd(state, plan, "");
}

/** A paragraph after a frame: a frame is anchored to the paragraph that follows it, and LibreOffice sets one without in line. */
function frameEnd({ applied }: NoteState, { templateContent }: EdgePlan, following: string): string {
  const last = templateContent && elementsOf(templateContent).at(-1);
  const isFramed =
    last?.name === "w:p" && frameOf(last, { styles: applied.styles, theme: applied.theme }) !== undefined;
  return isFramed && following === "" ? tableEnd() : "";
}

/** A paragraph without height that has the space before or after it: a line of that height would wrap around floating content. */
function gapXml({ before = 0, after = 0 }: { readonly before?: number; readonly after?: number }): string {
  if (before + after === 0) return "";
  return paragraph({ style: "TableEnd", spacing: { before, after, line: 1, rule: "exact" } });
}

/** Tab stops of the footer line: the template's own are cleared, as the page number would stop at the first of them. */
function footerTabs({ applied }: NoteState, width: number): readonly TabStop[] {
  const { tabs } = applied.has("Footer")
    ? resolveStyle(applied.styles, applied.theme, "Footer")
    : { tabs: paragraphStyles(applied.style).Footer.paragraph.tabs ?? [] };
  const end: TabStop = { alignment: "right", position: width };
  const cleared = tabs
    .filter(({ position }) => Math.round(position * 20) !== Math.round(width * 20))
    .map(({ position }): TabStop => ({ alignment: "clear", position }));
  return [...cleared, end].toSorted((one, other) => one.position - other.position);
}

function templateXml(state: NoteState, { templateContent }: EdgePlan): string {
  if (templateContent === undefined) return "";
  const tree = renumberDrawings(state, shiftNumbering(templateContent, state.numIdOffset));
  const xml = tree.children.map(treeXml).join("");
  // A function, because `$` in a replacement string has a meaning of its own.
  return xml.replaceAll(NOTE_TITLE, () => escapeXml(state.meta.title));
}

/** Numbers of drawings are unique in a file (20.4.2.5). */
function renumberDrawings(state: NoteState, tree: XmlElement): XmlElement {
  return editTree(tree, (each) => {
    if (each.name !== "wp:docPr") return each;
    state.drawings += 1;
    const id = String(FIRST_DRAWING + state.drawings);
    return withAttributes(each, { id, name: `Picture ${state.drawings}` });
  });
}

function pictureRelationships(
  { pictures }: NoteState,
  theirs: HouseHeadersFooters | undefined,
  path: string,
): readonly Part[] {
  if (theirs === undefined || theirs.pictures.size === 0) return [];
  const relationships = [...theirs.pictures].map(([id, picture]) => {
    const extension = picture.path.slice(picture.path.lastIndexOf(".") + 1);
    const known = pictures.get(picture.bytes) ?? {
      ...picture,
      path: `word/media/house${pictures.size + 1}.${extension}`,
    };
    pictures.set(picture.bytes, known);
    return officeRelationship(id, "image", known.path.replace("word/", ""));
  });
  return [noteRelationshipsPart(path.replace("word/", "word/_rels/").concat(".rels"), relationships)];
}
