import fc from "fast-check";
import type { Block, Document, Meta } from "../../../core/document/node.ts";
import { anyTopBlocks } from "./any-blocks.ts";
import { IMAGES } from "./any-figure.ts";
import { anyLanguage, anyName } from "./any-text.ts";
import { asRead } from "./as-read.ts";
import { complete } from "./complete.ts";

const anyMeta = fc.record({
  title: anyName,
  language: anyLanguage,
  footer: anyName,
  runningHead: anyName,
});

/** Any blocks in any nesting that the document type allows, under one title; `depth` of them inside each other. */
export function anyDocument(depth: number): fc.Arbitrary<Document> {
  return fc.tuple(anyTopBlocks(depth), anyMeta).map(([blocks, meta]) => documentOf(blocks, meta));
}

/** Any document that markup can produce: nothing in it is empty, and no footnote contains another. */
export function anyReadDocument(depth: number): fc.Arbitrary<Document> {
  return fc.tuple(anyTopBlocks(depth), anyMeta).map(([blocks, meta]) => documentOf(asRead(blocks), meta));
}

function documentOf(
  blocks: readonly Block[],
  meta: Pick<Meta, "title" | "language" | "footer" | "runningHead">,
): Document {
  return {
    meta: { ...meta, date: "2026-11-24", marking: { text: "OFFICIAL", alignment: "centre" } },
    children: [
      { type: "heading", level: 1, id: "title", children: [{ type: "text", value: "Any document" }] },
      ...complete(blocks),
    ],
    images: IMAGES,
  };
}
