import type { Meta } from "../../../document/node.ts";
import { turned } from "../../../house-style/on-paper.ts";
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
import { relationshipsPart } from "../package/relationships-part.ts";
import { textPart } from "../package/text-part.ts";
import { footerXml, headXml, markingXml } from "../pages/header-footer-part.ts";
import type { HeadersFooters } from "../pages/headers-and-footers.ts";
import type { HeaderFooterReference } from "../pages/sections.ts";
import { paragraph } from "../paragraphs/paragraph.ts";
import { tableEnd } from "../paragraphs/table-end.ts";
import { pageTextWidth } from "../properties/page-geometry.ts";
import type { TabStop } from "../properties/paragraph-properties.ts";
import { paragraphStyles } from "../styles/paragraph-styles.ts";
import { shiftNumbering } from "./merge-styles.ts";

/** Drawings of the text are numbered from 1; those of the pages begin where no note comes. */
const FIRST_DRAWING = 100_000;

/** State shared while the headers and footers of one note are made. */
interface Making {
  readonly meta: Meta;
  readonly applied: AppliedHouseTemplate;
  readonly firstInstance: number;
  /** Picture parts by their bytes: a picture in two headers is one part. */
  readonly pictures: Map<Uint8Array, BytesPart>;
  readonly parts: AnyPart[];
  readonly relationships: Relationship[];
  drawings: number;
}

/**
 * The template's headers and footers with what every note says: marking outermost, running head below the
 * letterhead, and page numbers where the template has none of its own.
 */
export function houseHeadersFooters(
  meta: Meta,
  applied: AppliedHouseTemplate,
  landscape: boolean,
  firstInstance: number,
): HeadersFooters {
  const making: Making = {
    meta,
    applied,
    firstInstance,
    pictures: new Map(),
    parts: [],
    relationships: [],
    drawings: 0,
  };
  const kinds = pageKinds(making);
  const of = (edge: PageEdge, lying: boolean) =>
    kinds.flatMap((kind) => reference(making, edge, kind, lying));
  const headers = of("header", false);
  const portrait = [...headers, ...of("footer", false)];
  // What floats is placed on the page as it lies; lines run as wide as they find it.
  const wideHeaders = () => (hasFloats(applied) ? of("header", true) : headers);
  const turnedPages = landscape ? [...wideHeaders(), ...of("footer", true)] : portrait;
  return {
    parts: [...making.parts, ...making.pictures.values()],
    relationships: making.relationships,
    furniture: { portrait, landscape: turnedPages, firstDiffers: kinds.includes("first") },
  };
}

function pageKinds({ meta, applied }: Making): readonly HeaderType[] {
  const kinds = applied.template.kinds;
  return meta.runningHead && !kinds.includes("first") ? [...kinds, "first"] : kinds;
}

function reference(
  making: Making,
  edge: PageEdge,
  kind: HeaderType,
  landscape: boolean,
): readonly HeaderFooterReference[] {
  const { applied, meta } = making;
  const plan = pagePlan(applied, meta, kind, landscape)[edge];
  const number = making.relationships.filter(({ type }) => type.endsWith(`/${edge}`)).length + 1;
  const path = `word/${edge}${number}.xml`;
  const paper = landscape ? turned(applied.style.paper) : applied.style.paper;
  const xml =
    edge === "header" ? headerContent(making, plan) : footerContent(making, plan, pageTextWidth(paper));
  if (xml === "") return [];
  const id = `rIdHouse${edge === "header" ? "Header" : "Footer"}${number}`;
  making.parts.push(
    textPart(edge, path, xml, TREE_NAMESPACES),
    ...pictureRelationships(making, letterhead(applied, edge, kind), path),
  );
  making.relationships.push(officeRelationship(id, edge, `${edge}${number}.xml`));
  return [{ edge, kind, id }];
}

/** From the edge of the paper to the text. */
function headerContent(making: Making, plan: EdgePlan): string {
  const { meta, applied } = making;
  const marking = plan.marking ? markingXml(meta.marking) : "";
  const theirs = theirXml(making, plan);
  const line = plan.line ? readableLine(headXml(meta, meta.runningHead), "Header", applied) : "";
  const gap = gapXml({ before: plan.gap });
  const own = plan.outermost ? line : marking + line;
  return (plan.outermost ? marking : "") + theirs + (gap || frameEnd(making, plan, own)) + own;
}

/** From the text to the edge of the paper. */
function footerContent(making: Making, plan: EdgePlan, width: number): string {
  const { meta, applied } = making;
  const look = { tabs: footerTabs(making, width), numbered: plan.numbered, alignment: "left" } as const;
  const line = plan.line ? readableLine(footerXml(meta, look), "Footer", applied) : "";
  const own = line + (plan.marking ? markingXml(meta.marking) : "");
  const theirs = theirXml(making, plan);
  const gap = gapXml({ after: plan.gap });
  return plan.outermost
    ? gap + theirs + (frameEnd(making, plan, own) + own)
    : own + gap + theirs + frameEnd(making, plan, "");
}

/** A frame stands by the paragraph that follows it: one that nothing follows, LibreOffice sets in line. */
function frameEnd({ applied }: Making, { theirs }: EdgePlan, following: string): string {
  const last = theirs && elementsOf(theirs).at(-1);
  const isFramed =
    last?.name === "w:p" && frameOf(last, { styles: applied.styles, theme: applied.theme }) !== undefined;
  return isFramed && following === "" ? tableEnd() : "";
}

/** Space beside a line of no height: a line as high as the space would go around what floats there. */
function gapXml({ before = 0, after = 0 }: { readonly before?: number; readonly after?: number }): string {
  if (before + after === 0) return "";
  return paragraph({ style: "TableEnd", spacing: { before, after, line: 1, rule: "exact" } });
}

/** The template's own stops would catch the page number half-way. */
function footerTabs({ applied }: Making, width: number): readonly TabStop[] {
  const { tabs } = applied.has("Footer")
    ? resolveStyle(applied.styles, applied.theme, "Footer")
    : { tabs: paragraphStyles(applied.style).Footer.paragraph.tabs ?? [] };
  const end: TabStop = { alignment: "right", position: width };
  const cleared = tabs
    .filter(({ position }) => Math.round(position * 20) !== Math.round(width * 20))
    .map(({ position }): TabStop => ({ alignment: "clear", position }));
  return [...cleared, end].toSorted((one, other) => one.position - other.position);
}

function theirXml(making: Making, { theirs }: EdgePlan): string {
  if (theirs === undefined) return "";
  const tree = renumberDrawings(making, shiftNumbering(theirs, making.firstInstance));
  const xml = tree.children.map(treeXml).join("");
  // A function: `$` in a title is a letter, and no word about what was found.
  return xml.replaceAll(NOTE_TITLE, () => escapeXml(making.meta.title));
}

/** Numbers of drawings are unique in a file (20.4.2.5). */
function renumberDrawings(making: Making, tree: XmlElement): XmlElement {
  return editTree(tree, (each) => {
    if (each.name !== "wp:docPr") return each;
    making.drawings += 1;
    const id = String(FIRST_DRAWING + making.drawings);
    return withAttributes(each, { id, name: `Picture ${making.drawings}` });
  });
}

function pictureRelationships(
  { pictures }: Making,
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
  return [relationshipsPart(path.replace("word/", "word/_rels/").concat(".rels"), relationships)];
}
