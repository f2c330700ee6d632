import { DEFAULT_HOUSE_STYLE } from "../../core/house-style/house-style.ts";
import { writeDocx } from "../../core/write/docx/write-docx.ts";
import type { Content } from "../content/content.mjs";
import { documentOf } from "./document-of-content.ts";

/** Attaché's Word writer; its table of contents has no page numbers, which come from the layout of the PDF. */
export async function openWord(): Promise<(content: Content) => Uint8Array> {
  return (content) => writeDocx(documentOf(content), DEFAULT_HOUSE_STYLE);
}
