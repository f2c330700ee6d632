import { strToU8 } from "fflate";
import type { Document } from "../../../document/node.ts";
import type { HouseStyle } from "../../../house-style/house-style.ts";
import type { PdfFile } from "../file/pdf-file.ts";
import { number, type ObjectNumber, reference } from "../file/pdf-values.ts";
import type { DocumentLayout } from "../layout/layout-document.ts";
import type { PageLayout } from "../layout/pages/page-layout.ts";
import { addChild, type Tag } from "../layout/tag.ts";
import { annotationBody } from "./annotation.ts";
import { type PageContent, pageContent } from "./content.ts";
import { embedPicture } from "./embed-picture.ts";
import { type LinkArea, paintHeadAndFoot, paintPage } from "./paint-page.ts";
import type { PaintedPages } from "./structure.ts";
import type { Embed } from "./text-operators.ts";

export interface Painting {
  readonly file: PdfFile;
  readonly document: Document;
  readonly house: HouseStyle;
  readonly layout: DocumentLayout;
  readonly embed: Embed;
  /** Pictures written so far: one that stands twice is in the file once. */
  readonly pictures: Map<string, ObjectNumber>;
  /** The page tree, which every page names as its parent. */
  readonly tree: ObjectNumber;
  readonly tagged: boolean;
}

/** Paints and writes each page with its links. */
export function paintPages(painting: Painting): PaintedPages {
  const { file, layout } = painting;
  const owners: (readonly Tag[])[] = [];
  const annotations: { object: ObjectNumber; owner: Tag }[] = [];
  const pages = layout.pages.map(() => file.allot());
  for (const [index, page] of layout.pages.entries()) {
    const content = pageContent(index, page.paper.height, painting.embed, painting.tagged);
    const links = paintPage(
      {
        content,
        house: painting.house,
        language: painting.document.meta.language,
        paper: page.paper,
        targets: layout.targets,
        pictures: (name) => showPicture(painting, name),
      },
      page,
    );
    paintHeadAndFoot(content, page);
    const stream = file.stream("", strToU8(content.finish(), true));
    owners.push(content.owners);
    const places = links.map((link): ObjectNumber => {
      const object = writeLink(painting, { link, page: index, index: annotations.length }, pages);
      annotations.push({ object, owner: link.owner });
      return object;
    });
    writePage(painting, { page, index, content, stream, links: places, object: pages[index] ?? 0 });
  }
  return { pages, owners, annotations };
}

/** The resource of a picture, which is embedded where it first stands. */
function showPicture({ file, document, pictures }: Painting, name: string): string {
  const image = document.images?.[name];
  if (!image) throw new Error(`the document has no picture ${name}`);
  if (!pictures.has(name)) pictures.set(name, embedPicture(file, image));
  return resourceOf(pictures, name);
}

interface PlacedLink {
  readonly link: LinkArea;
  readonly page: number;
  /** Among the links of the document. */
  readonly index: number;
}

function writeLink(
  { file, layout }: Painting,
  { link, page, index }: PlacedLink,
  pages: readonly ObjectNumber[],
): ObjectNumber {
  addChild(link.owner, { type: "annotation", page, index });
  const height = layout.pages[page]?.paper.height ?? 0;
  return file.object(annotationBody(link, height, pages.length + index, layout, pages));
}

interface WrittenPage {
  readonly page: PageLayout;
  readonly index: number;
  readonly content: PageContent;
  readonly stream: ObjectNumber;
  readonly links: readonly ObjectNumber[];
  readonly object: ObjectNumber;
}

/** A page object (ISO 32000-1, 7.7.3.3); the tab key goes from link to link as the structure does. */
function writePage(
  { file, pictures, tree }: Painting,
  { page: { paper }, index, content, stream, links, object }: WrittenPage,
): void {
  const fonts = [...content.fonts].map((font) => `/${font.resource} ${reference(font.object)}`);
  file.object(
    `<</Type/Page/Parent ${reference(tree)}/MediaBox[0 0 ${number(paper.width)} ${number(paper.height)}]` +
      `/Resources<</Font<<${fonts.join("")}>>${pictureResources(pictures, content.pictures)}>>/Contents ${reference(stream)}` +
      `/StructParents ${index}/Tabs/S${links.length > 0 ? `/Annots[${links.map(reference).join(" ")}]` : ""}>>`,
    object,
  );
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
