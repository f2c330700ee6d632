import type { Paper } from "../../house-style/house-style.ts";
import { editTree } from "../../ooxml/edit-tree.ts";
import type { BytesPart } from "../../ooxml/part.ts";
import { descendants, textOf, type XmlElement } from "../../ooxml/xml-tree.ts";
import { cleanTree } from "../clean/clean-tree.ts";
import { blipOf, pictureFrame } from "../clean/picture-frame.ts";
import { pictureType } from "../clean/picture-type.ts";
import { wrapFrames } from "../clean/wrap-frames.ts";
import { dropCoveringFloats } from "../headers-footers/drop-covering-floats.ts";
import type { HeaderType, HouseHeadersFooters } from "../house-template.ts";
import { inSchemaOrder } from "../schema/schema-order.ts";
import type { StyleLookup } from "../style/resolve-style.ts";
import { partText } from "./open-package.ts";
import type { PartReader } from "./part-reader.ts";

export interface HeadersFootersToRead {
  /** Paths of parts by header type. */
  readonly paths: ReadonlyMap<HeaderType, string>;
  readonly root: "w:hdr" | "w:ftr";
  /** Whether a style, by its name or identifier, is that of titles. */
  readonly isTitle: (style: string) => boolean;
  /** The page that they were made for. */
  readonly paper: Paper;
  readonly lookup: StyleLookup;
}

export function readHeadersAndFooters(
  parts: PartReader,
  { paths, root, isTitle, paper, lookup }: HeadersFootersToRead,
): ReadonlyMap<HeaderType, HouseHeadersFooters> {
  const found = new Map<HeaderType, HouseHeadersFooters>();
  for (const [headerType, path] of paths) {
    const tree = parts.treeOf(root, path, (uri, local) => reportLost(parts, path, uri, local));
    if (tree === undefined) continue;
    const cleaned = cleanHeaderOrFooter(parts, tree, path, isTitle);
    const what = "left out: a picture that covers the page, as words would lie on it";
    const lost = () => parts.report("house-left-out", "warning", what, path);
    found.set(headerType, dropCoveringFloats(cleaned, paper, lookup, lost));
  }
  return found;
}

function cleanHeaderOrFooter(
  parts: PartReader,
  original: XmlElement,
  path: string,
  isTitle: (style: string) => boolean,
): HouseHeadersFooters {
  const { tree, dropped, plain } = cleanTree(original, isTitle);
  reportUnknown(parts, path);
  for (const what of dropped) parts.report("house-left-out", "information", `left out: ${what}`, path);
  for (const what of plain)
    parts.report("house-kept-plain", "information", `kept as plain words: ${what}`, path);
  const pictures = new Map<string, BytesPart>();
  const kept = keepPictures(parts, tree, path, pictures);
  const cleaned = inSchemaOrder(wrapFrames(kept), (lost) => {
    if (textOf(lost).trim() === "") return;
    parts.report(
      "house-left-out",
      "warning",
      `left out: words in something that a note has no place for (${lost.name})`,
      path,
    );
  });
  reportPictures(parts, cleaned, path);
  return { tree: cleaned, pictures };
}

const MATHS = "http://schemas.openxmlformats.org/officeDocument/2006/math";

/** Namespaces of drawings and of alternate content, which `reportUnknown` reports. */
const REPORTED_OTHERWISE =
  /^(urn:schemas-microsoft-com:|http:\/\/schemas\.openxmlformats\.org\/markup-compat)/;

function reportLost(parts: PartReader, path: string, uri: string, local: string): void {
  if (REPORTED_OTHERWISE.test(uri)) return;
  const what = uri === MATHS ? "a formula" : `words in something that is not known here (${local})`;
  parts.report("house-left-out", "warning", `left out: ${what}`, path);
}

/** Reports content in unknown namespaces, which the tree does not have. */
function reportUnknown(parts: PartReader, path: string): void {
  const text = partText(parts.files.get(path) ?? new Uint8Array());
  if (/PowerPlusWaterMarkObject/i.test(text))
    parts.report("house-left-out", "warning", "left out: a watermark", path);
  else if (text.includes("AlternateContent"))
    parts.report("house-left-out", "warning", "left out: a text box or shape, with what stands in it", path);
}

function reportPictures(parts: PartReader, tree: XmlElement, path: string): void {
  const silent = descendants(tree).some(
    ({ name, attributes }) => name === "wp:docPr" && !attributes.descr?.trim(),
  );
  if (silent) parts.report("house-no-alternative", "warning", "a picture has no alternative text", path);
}

/** A relationship's id is an XML name (part 2, 6.5.3.4); Word refuses a file with any other. */
const ID = /^[\p{L}_][\p{L}\p{N}_.-]*$/u;

/** Drops drawings without a picture: Word reports an empty frame as damage. */
function keepPictures(
  parts: PartReader,
  tree: XmlElement,
  path: string,
  pictures: Map<string, BytesPart>,
): XmlElement {
  const targets = parts.relationships(path);
  return editTree(tree, (each) => {
    if (each.name !== "w:drawing") return each;
    const blip = blipOf(each);
    if (blip === undefined) return undefined;
    const id = blip.attributes["r:embed"] ?? "";
    const bytes = ID.test(id) ? parts.picture(targets.get(id)?.path ?? "") : undefined;
    const type = bytes && pictureType(bytes);
    if (bytes === undefined || type === undefined) {
      const what = `left out: a picture that is neither PNG, JPEG nor GIF`;
      parts.report("house-left-out", "warning", what, path);
      return undefined;
    }
    const frame = pictureFrame(each, blip);
    // The writer chooses the path in the note; only the extension of this one is used.
    if (frame !== undefined)
      pictures.set(id, { path: `word/media/house.${type}`, contentType: `image/${type}`, bytes });
    return frame;
  });
}
