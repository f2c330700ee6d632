import type { Meta } from "../../../document/node.ts";
import { footerXml, furnitureType, headXml, markingXml } from "../header-footer.ts";
import { pageTextWidth, turned } from "../page.ts";
import type { FurnitureParts } from "../page-furniture.ts";
import type { TabStop } from "../paragraph-properties.ts";
import type { AnyPart, BytesPart, Part } from "../part.ts";
import { officeRelationship, type Relationship, relationshipsPart } from "../relationships.ts";
import type { FurnitureReference } from "../sections.ts";
import { escapeXml, XML_DECLARATION } from "../xml.ts";
import type { Dress } from "./dress.ts";
import { editTree, withAttributes } from "./edit-tree.ts";
import type { HouseFurniture, PageKind } from "./house-template.ts";
import { shiftNumbering } from "./merge-styles.ts";
import { NOTE_TITLE } from "./note-title.ts";
import { hasPageNumber, showsNothing } from "./page-content.ts";
import { printsMarking } from "./printed-marking.ts";
import { renameReferences } from "./rename-styles.ts";
import { resolveStyle } from "./resolve-style.ts";
import { TREE_NAMESPACES, treeXml, type XmlElement } from "./xml-tree.ts";

/** Drawings of the text are numbered from 1; those of the pages begin where no note comes. */
const FIRST_DRAWING = 100_000;

type Edge = "header" | "footer";

/** What the furniture of one note shares. */
interface Making {
  readonly meta: Meta;
  readonly dress: Dress;
  readonly firstInstance: number;
  /** The parts of pictures by their bytes: one that stands in two headers is one part. */
  readonly pictures: Map<Uint8Array, BytesPart>;
  readonly parts: AnyPart[];
  readonly relationships: Relationship[];
  drawings: number;
}

/**
 * The template's headers and footers with what every note says: marking outermost, running head below the
 * letterhead, and page numbers where the template has none of its own.
 */
export function houseFurniture(
  meta: Meta,
  dress: Dress,
  landscape: boolean,
  firstInstance: number,
): FurnitureParts {
  const making: Making = {
    meta,
    dress,
    firstInstance,
    pictures: new Map(),
    parts: [],
    relationships: [],
    drawings: 0,
  };
  const kinds = pageKinds(making);
  const upright = pageTextWidth(dress.style.paper);
  const wide = pageTextWidth(turned(dress.style.paper));
  const headers = kinds.flatMap((kind) => reference(making, "header", kind, upright));
  const footers = (width: number) => kinds.flatMap((kind) => reference(making, "footer", kind, width));
  const portrait = [...headers, ...footers(upright)];
  const turnedPages = landscape ? [...headers, ...footers(wide)] : portrait;
  return {
    parts: [...making.parts, ...making.pictures.values()],
    relationships: making.relationships,
    furniture: { portrait, landscape: turnedPages, firstDiffers: kinds.includes("first") },
  };
}

function pageKinds({ meta, dress }: Making): readonly PageKind[] {
  const kinds = dress.template.kinds;
  return meta.runningHead && !kinds.includes("first") ? [...kinds, "first"] : kinds;
}

/** A first page that differs for our running head alone has the template's usual head and foot. */
function letterhead({ dress }: Making, edge: Edge, kind: PageKind): HouseFurniture | undefined {
  const { headers, footers, kinds } = dress.template;
  return (edge === "header" ? headers : footers).get(kinds.includes(kind) ? kind : "default");
}

function reference(making: Making, edge: Edge, kind: PageKind, width: number): readonly FurnitureReference[] {
  const theirs = letterhead(making, edge, kind);
  const number = making.relationships.filter(({ type }) => type.endsWith(`/${edge}`)).length + 1;
  const path = `word/${edge}${number}.xml`;
  const xml = edge === "header" ? headerContent(making, theirs, kind) : footerContent(making, theirs, width);
  if (xml === "") return [];
  const id = `rIdHouse${edge === "header" ? "Header" : "Footer"}${number}`;
  making.parts.push(part(edge, path, xml), ...pictureRelationships(making, theirs, path));
  making.relationships.push(officeRelationship(id, edge, `${edge}${number}.xml`));
  return [{ edge, kind, id }];
}

function part(edge: Edge, path: string, content: string): Part {
  const root = edge === "header" ? "w:hdr" : "w:ftr";
  const namespaces = Object.entries(TREE_NAMESPACES).map(([name, uri]) => ` ${name}="${uri}"`);
  return {
    path,
    contentType: furnitureType(edge),
    xml: `${XML_DECLARATION}<${root}${namespaces.join("")}>${content}</${root}>`,
  };
}

function headerContent(making: Making, theirs: HouseFurniture | undefined, kind: PageKind): string {
  const { meta } = making;
  return (
    ownMarking(making, theirs) +
    theirXml(making, theirs) +
    (kind === "first" ? "" : headXml(meta, meta.runningHead))
  );
}

function footerContent(making: Making, theirs: HouseFurniture | undefined, width: number): string {
  const { meta } = making;
  const numbered = theirs !== undefined && hasPageNumber(theirs.tree);
  const own = footerXml(meta, { tabs: footerTabs(making, width), numbered: !numbered, alignment: "left" });
  return theirXml(making, theirs) + (numbered && meta.footer === "" ? "" : own) + ownMarking(making, theirs);
}

/** Left out where the template prints the same. */
function ownMarking({ meta, dress }: Making, theirs: HouseFurniture | undefined): string {
  const tree = theirs && renameReferences(theirs.tree, dress.map);
  const look = { styles: dress.theirStyles, theme: dress.theme };
  return tree && printsMarking(tree, meta.marking.text, look) ? "" : markingXml(meta.marking);
}

/** The template's own stops would catch the page number half-way. */
function footerTabs({ dress }: Making, width: number): readonly TabStop[] {
  const { tabs } = dress.has("Footer")
    ? resolveStyle(dress.theirStyles, dress.theme, "Footer")
    : { tabs: dress.paragraphStyles.Footer.paragraph.tabs ?? [] };
  const end: TabStop = { alignment: "right", position: width };
  const cleared = tabs
    .filter(({ position }) => Math.round(position * 20) !== Math.round(width * 20))
    .map(({ position }): TabStop => ({ alignment: "clear", position }));
  return [...cleared, end].toSorted((one, other) => one.position - other.position);
}

/** An empty header would only take room. */
function theirXml(making: Making, theirs: HouseFurniture | undefined): string {
  if (theirs === undefined || showsNothing(theirs.tree)) return "";
  const renamed = shiftNumbering(renameReferences(theirs.tree, making.dress.map), making.firstInstance);
  const xml = renumberDrawings(making, renamed).children.map(treeXml).join("");
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
  theirs: HouseFurniture | undefined,
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
