import { strToU8 } from "fflate";
import type { Document, Meta } from "../../../document/node.ts";
import { uriOf } from "../../../document/uri-of.ts";
import type { HouseStyle } from "../../../house-style/house-style.ts";
import { createPdfFile, type PdfFile } from "../file/pdf-file.ts";
import { number, type ObjectNumber, reference, textString } from "../file/pdf-values.ts";
import { type EmbeddedFace, embedFace } from "../fonts/embed-font.ts";
import type { Face } from "../fonts/faces.ts";
import type { DocumentLayout } from "../layout/layout-document.ts";
import { addChild, type Tag } from "../layout/tag.ts";
import { pageContent } from "./content.ts";
import { destinationOf } from "./destination.ts";
import { embedPicture } from "./embed-picture.ts";
import { writeInformation, writeMetadata, writeOutputIntent } from "./metadata.ts";
import { writeOutline } from "./outline.ts";
import { type LinkArea, paintHeadAndFoot, paintPage } from "./paint-page.ts";
import { type PaintedPages, writeStructure } from "./structure.ts";

/** Paints a layout: pages, then fonts, bookmarks, structure and metadata, then the catalogue that names them. */
export function paintDocument(
  document: Document,
  house: HouseStyle,
  colourProfile: Uint8Array,
  layout: DocumentLayout,
  tagged: boolean,
): Uint8Array {
  const file = createPdfFile();
  const embedded = new Map<Face, EmbeddedFace>();
  const embed = (face: Face): EmbeddedFace => {
    const known = embedded.get(face);
    if (known) return known;
    const first = embedFace(file, face, `F${embedded.size}`);
    embedded.set(face, first);
    return first;
  };
  const pictures = new Map<string, ObjectNumber>();
  const tree = file.allot();
  const painted = paintPages({ file, document, house, layout, embed, pictures, tree, tagged });
  for (const face of embedded.values()) face.end();
  const kids = painted.pages.map(reference).join(" ");
  file.object(`<</Type/Pages/Kids[${kids}]/Count ${painted.pages.length}>>`, tree);
  const outline = writeOutline(file, layout, painted.pages);
  const root = file.object(
    `<</Type/Catalog/Pages ${reference(tree)}/Lang${textString(document.meta.language)}` +
      `/ViewerPreferences<</DisplayDocTitle true>>` +
      `${outline === undefined ? "" : `/Outlines ${reference(outline)}`}` +
      `/OutputIntents[${reference(writeOutputIntent(file, colourProfile))}]` +
      `${tagged ? accessibility(file, document.meta, layout, painted) : ""}>>`,
  );
  return file.finish({ root, info: writeInformation(file, document.meta) });
}

/** The structure, and the metadata that say which standards the file keeps. */
function accessibility(
  file: PdfFile,
  meta: Meta,
  { structure }: DocumentLayout,
  painted: PaintedPages,
): string {
  return (
    `/MarkInfo<</Marked true>>/StructTreeRoot ${reference(writeStructure(file, structure, painted))}` +
    `/Metadata ${reference(writeMetadata(file, meta))}`
  );
}

interface Painting {
  readonly file: PdfFile;
  readonly document: Document;
  readonly house: HouseStyle;
  readonly layout: DocumentLayout;
  readonly embed: (face: Face) => EmbeddedFace;
  /** Pictures written so far: one that stands twice is in the file once. */
  readonly pictures: Map<string, ObjectNumber>;
  /** The page tree, which every page names as its parent. */
  readonly tree: ObjectNumber;
  readonly tagged: boolean;
}

function paintPages({
  file,
  document,
  house,
  layout,
  embed,
  pictures,
  tree,
  tagged,
}: Painting): PaintedPages {
  const owners: (readonly Tag[])[] = [];
  const annotations: { object: ObjectNumber; owner: Tag }[] = [];
  const show = (name: string): string => {
    const image = document.images?.[name];
    if (!image) throw new Error(`the document has no picture ${name}`);
    if (!pictures.has(name)) pictures.set(name, embedPicture(file, image));
    return resourceOf(pictures, name);
  };
  const pages = layout.pages.map(() => file.allot());
  for (const [index, page] of layout.pages.entries()) {
    const { paper } = page;
    const content = pageContent(index, paper.height, embed, tagged);
    const painting = {
      content,
      house,
      language: document.meta.language,
      paper,
      targets: layout.targets,
      pictures: show,
    };
    const links = paintPage(painting, page);
    paintHeadAndFoot(painting, page);
    const stream = file.stream("", strToU8(content.finish()));
    owners.push(content.owners);
    const places = links.map((link) => {
      const key = layout.pages.length + annotations.length;
      addChild(link.owner, { type: "annotation", page: index, index: annotations.length });
      const annotation = file.object(annotationBody(link, paper.height, key, layout, pages));
      annotations.push({ object: annotation, owner: link.owner });
      return reference(annotation);
    });
    const fonts = [...content.faces].map(
      (face) => `/${embed(face).resource} ${reference(embed(face).object)}`,
    );
    file.object(
      `<</Type/Page/Parent ${reference(tree)}/MediaBox[0 0 ${number(paper.width)} ${number(paper.height)}]` +
        `/Resources<</Font<<${fonts.join("")}>>${pictureResources(pictures, content.pictures)}>>/Contents ${reference(stream)}` +
        `/StructParents ${index}/Tabs/S${places.length > 0 ? `/Annots[${places.join(" ")}]` : ""}>>`,
      pages[index],
    );
  }
  return { pages, owners, annotations };
}

/** Pictures are named in the order in which they first stand. */
function resourceOf(pictures: ReadonlyMap<string, ObjectNumber>, name: string): string {
  return `P${[...pictures.keys()].indexOf(name)}`;
}

function pictureResources(pictures: ReadonlyMap<string, ObjectNumber>, used: ReadonlySet<string>): string {
  const entries = [...pictures].flatMap(([name, object]) => {
    const resource = resourceOf(pictures, name);
    return used.has(resource) ? [`/${resource} ${reference(object)}`] : [];
  });
  return entries.length === 0 ? "" : `/XObject<<${entries.join("")}>>`;
}

/** A link's own object (ISO 32000-1, 12.5.6.5); its words are its description (ISO 14289-1, 7.18.5). */
function annotationBody(
  link: LinkArea,
  height: number,
  key: number,
  layout: DocumentLayout,
  pages: readonly ObjectNumber[],
): string {
  const edges = [link.x, height - link.y - link.height, link.x + link.width, height - link.y];
  const goal = link.href.startsWith("#")
    ? `/Dest${destinationOf(layout, pages, link.href.slice(1))}`
    : `/A<</S/URI/URI${textString(uriOf(link.href))}>>`;
  return (
    `<</Type/Annot/Subtype/Link/Rect[${edges.map(number).join(" ")}]/Border[0 0 0]/F 4` +
    `/Contents${textString(link.text)}${goal}/StructParent ${key}>>`
  );
}
