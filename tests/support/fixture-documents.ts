import type { Document } from "../../core/document/node.ts";
import { FURTHER_DOCUMENT, RIGHT_TO_LEFT_DOCUMENT } from "../core/write/docx/further-sample.ts";
import { SAMPLE_DOCUMENT } from "../core/write/docx/sample-document.ts";
import { documentOf } from "../core/write/docx/tree.ts";
import { CHARTS_DOCUMENT } from "../core/write/pdf/charts-document.ts";
import { PICTURES_DOCUMENT } from "../core/write/pdf/pictures-document.ts";
import { ARABIC_DOCUMENT, SCRIPTS_DOCUMENT } from "../core/write/pdf/scripts-document.ts";
import { SECTIONS_DOCUMENT } from "../core/write/pdf/sections-document.ts";

/** All documents of the tests, for assertions that must hold for any document. */
export const FIXTURE_DOCUMENTS: Readonly<Record<string, Document>> = {
  "every-node": SAMPLE_DOCUMENT,
  further: FURTHER_DOCUMENT,
  "right-to-left": RIGHT_TO_LEFT_DOCUMENT,
  charts: CHARTS_DOCUMENT,
  pictures: PICTURES_DOCUMENT,
  sections: SECTIONS_DOCUMENT,
  scripts: SCRIPTS_DOCUMENT,
  arabic: ARABIC_DOCUMENT,
  empty: documentOf([]),
};
