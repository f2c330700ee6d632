import type { Document } from "../../document/node.ts";
import type { HouseStyle } from "../../house-style/house-style.ts";
import type { Problem } from "../../problem/problem.ts";
import { openFaces } from "./fonts/faces.ts";
import type { FontFiles } from "./fonts/font-files.ts";
import { type DocumentLayout, layoutDocument, type PageLayout } from "./layout/layout-document.ts";
import { type PageFill, pageFill } from "./layout/page-fill.ts";
import { paintDocument } from "./paint/paint-document.ts";

export interface PageCounts {
  readonly pages: number;
  /** By page. */
  readonly fill: readonly PageFill[];
  /** Page of each heading, table and figure by its id, counted from 1. */
  readonly targets: ReadonlyMap<string, number>;
}

export interface Pdf extends PageCounts {
  readonly bytes: Uint8Array;
  readonly problems: readonly Problem[];
}

/** Writes a document as a tagged PDF, built to PDF/UA-1 and PDF/A-2a. */
export function writePdf(document: Document, house: HouseStyle, files: FontFiles): Pdf {
  const faces = openFaces(files);
  const layout = layoutDocument(document, house, faces);
  return {
    bytes: paintDocument(document, house, faces, files.colourProfile, layout),
    ...countsOf(layout),
    problems: [...[...layout.missing].map(missingLetter), ...layout.pages.flatMap(overflowProblems)],
  };
}

/** The pages that a document would have, without writing them. */
export function countPages(document: Document, house: HouseStyle, files: FontFiles): PageCounts {
  return countsOf(layoutDocument(document, house, openFaces(files)));
}

function countsOf({ pages, targets }: DocumentLayout): PageCounts {
  return {
    pages: pages.length,
    fill: pages.map(pageFill),
    targets: new Map([...targets].map(([id, { page }]) => [id, page])),
  };
}

function missingLetter(character: string): Problem {
  const codes = Array.from(character, (part) => {
    const code = part.codePointAt(0) ?? 0;
    return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  });
  return {
    code: "missing-letter",
    severity: "warning",
    message: `no font has the character "${character}" (${codes.join(" ")}); the PDF prints a replacement sign`,
    hint: "write it in other letters",
  };
}

function overflowProblems({ overflows }: PageLayout, index: number): readonly Problem[] {
  if (!overflows) return [];
  return [
    {
      code: "does-not-fit",
      severity: "error",
      message: `something on page ${index + 1} of the PDF is taller than the page and cannot be divided`,
      hint: "make it smaller, or choose a larger paper",
    },
  ];
}
