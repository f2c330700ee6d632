import type { Place } from "../problem/problem.ts";
import type { StatementField } from "./traced-value.ts";

/** Markup that a helper made of data; the only value that is printed without escaping. */
export interface SafeMarkup {
  readonly kind: "markup";
  readonly markup: string;
  /** What it shows of a statement besides the words of the helper's parameters: a mark, or a chart. */
  readonly shows?: StatementField;
}

export function safeMarkup(markup: string, shows?: StatementField): SafeMarkup {
  return { kind: "markup", markup, ...(shows && { shows }) };
}

export function isSafeMarkup(value: unknown): value is SafeMarkup {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "markup";
}

/** The characters that Handlebars escapes, as it escapes them. */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#x27;"],
  ["`", "&#x60;"],
  ["=", "&#x3D;"],
]);

export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"'`=]/g, (character) => ENTITIES.get(character) ?? character);
}

/** The origin of a section of the output. Positions in `literal` text correspond to positions in the template. */
interface Segment {
  readonly offset: number;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly literal: string | null;
}

/** Rendered markup with the places in template files from which its characters came. */
export interface TracedMarkup {
  readonly markup: string;
  readonly placeAt: (offset: number) => Place;
}

export interface MarkupTrace {
  readonly append: (text: string, place: Place, literal: boolean) => void;
  readonly length: () => number;
  readonly finish: () => TracedMarkup;
}

export function traceMarkup(): MarkupTrace {
  const pieces: string[] = [];
  const segments: Segment[] = [];
  let length = 0;
  return {
    append(text, place, literal) {
      if (text === "") return;
      segments.push({
        offset: length,
        file: place.file,
        line: place.line ?? 1,
        column: place.column ?? 1,
        literal: literal ? text : null,
      });
      pieces.push(text);
      length += text.length;
    },
    length: () => length,
    finish: () => ({ markup: pieces.join(""), placeAt: (offset) => placeIn(segments, offset) }),
  };
}

function placeIn(segments: readonly Segment[], offset: number): Place {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((segments[middle]?.offset ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const segment = segments[low];
  if (!segment) return { file: "" };
  const { file, line, column } = segment;
  if (segment.literal === null) return { file, line, column };
  return { file, ...advance(line, column, segment.literal.slice(0, offset - segment.offset)) };
}

/** The position after `text`, which begins at the given line and column. */
export function advance(line: number, column: number, text: string): { line: number; column: number } {
  const breaks = text.split("\n");
  const last = breaks.at(-1) ?? "";
  if (breaks.length === 1) return { line, column: column + last.length };
  return { line: line + breaks.length - 1, column: last.length + 1 };
}
