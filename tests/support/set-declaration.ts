import type { Inline } from "../../core/document/node.ts";
import { ENGLISH } from "../../core/language/english.ts";
import type { FaceName } from "../../core/write/pdf/fonts/face.ts";
import type { BoxRun } from "../../core/write/pdf/layout/measure/box.ts";
import { measure } from "../../core/write/pdf/layout/measure/measure.ts";
import type { RunStyle } from "../../core/write/pdf/layout/measure/styled-text.ts";
import type { TextMeasurer } from "../../core/write/pdf/layout/measure/text-measurer.ts";
import type { Declaration } from "./declaration.ts";
import { faces } from "./faces.ts";

export const STYLES: readonly FaceName[] = ["regular", "bold", "italic", "boldItalic"];

/** The different runs that the PDF writer paints for a text, and its problems. */
export interface SetText {
  readonly runs: readonly BoxRun[];
  readonly missing: ReadonlySet<string>;
  readonly faults: readonly string[];
}

/** Sets all paragraphs of a declaration in one style. */
export function setDeclaration({ paragraphs, language, direction }: Declaration, name: FaceName): SetText {
  return setParagraphs(paragraphs, language, direction, name);
}

export function setParagraphs(
  paragraphs: readonly string[],
  language: string,
  direction: "ltr" | "rtl" = "ltr",
  name: FaceName = "regular",
): SetText {
  const missing = new Set<string>();
  const faults: string[] = [];
  const measurer: TextMeasurer = {
    faces,
    linkColour: "#000000",
    forms: ENGLISH,
    onMissing: (character) => missing.add(character),
    onFault: ({ face, text }) => faults.push(`${face}: ${text}`),
    footnoteElements: new Map(),
    pageOf: () => undefined,
    pagesAsked: new Map(),
  };
  const style: RunStyle = {
    bold: name.startsWith("bold"),
    italic: name.toLowerCase().endsWith("italic"),
    size: 1000,
    colour: "#000000",
    rise: 0,
    element: null,
    language,
  };
  const runs = new Map<string, BoxRun>();
  for (const text of paragraphs) {
    const inline: Inline = { type: "text", value: text };
    for (const box of measure(measurer, [inline], style, direction)) {
      // A plain word brings the space behind it as its last glyph.
      const withSpace = box.space.width > 0 && box.space.runs.length === 0;
      const words = withSpace
        ? box.runs.map((run) => ({ ...run, glyphs: run.glyphs.slice(0, -1) }))
        : box.runs;
      for (const run of [...words, ...box.space.runs]) {
        runs.set(`${run.face.name} ${run.level} ${run.text}`, run);
      }
    }
  }
  return { runs: [...runs.values()], missing, faults };
}
