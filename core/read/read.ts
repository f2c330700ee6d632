import type { Block } from "../document/node.ts";
import { openPictures, type Pictures } from "../image/pictures.ts";
import type { Problem } from "../problem/problem.ts";
import { failure, type Result, successUnlessErrors } from "../problem/result.ts";
import type { TracedMarkup } from "../render/markup.ts";
import { numberNotes } from "./number-notes.ts";
import { parseMarkup } from "./parse-markup.ts";
import { type LocatedPassage, passagesIn } from "./passages.ts";
import { type PlaceOf, placesOf } from "./places.ts";
import { readFlow, WHOLE_NOTE } from "./read-blocks.ts";
import type { MarkupReading } from "./reading.ts";
import { resolveReferences } from "./references.ts";

/** The blocks of a document with their places in the template and the markup. */
export interface ReadMarkup {
  readonly blocks: readonly Block[];
  readonly placeOf: PlaceOf;
  /** Runs of inlines and figures, in the order of the markup. */
  readonly passages: readonly LocatedPassage[];
}

/**
 * Turns markup into the blocks of a document. Markup outside the subset is a problem at its place in the template;
 * nothing is dropped silently. `pictures` are those that figures may show.
 */
export function read(
  traced: TracedMarkup,
  language: string,
  pictures: Pictures = openPictures({}),
): Result<readonly Block[]> {
  const result = readMarkup(traced, language, pictures);
  return result.ok ? { ...result, value: result.value.blocks } : result;
}

/** Reads blocks with their places, for findings about layout. */
export function readMarkup(
  traced: TracedMarkup,
  language: string,
  pictures: Pictures = openPictures({}),
): Result<ReadMarkup> {
  const parsed = parseMarkup(traced);
  if (!parsed.ok) return parsed;
  const reading: MarkupReading = {
    language,
    placeAt: traced.placeAt,
    problems: [],
    ids: new Set(),
    pictures,
    targets: new Map(),
    references: [],
    levels: [],
    offsets: new Map(),
    passages: [],
  };
  const blocks = readFlow(reading, parsed.value, WHOLE_NOTE);
  resolveReferences(reading);
  const problems: readonly Problem[] = [...reading.problems, ...titleProblems(blocks, traced)];
  return blocks.length === 0
    ? failure([...problems, emptyNote(traced)])
    : successUnlessErrors(placed(reading, blocks), problems);
}

/** Numbers the footnotes, and carries the places over to the blocks with numbers. */
function placed({ offsets, placeAt, passages }: MarkupReading, read: readonly Block[]): ReadMarkup {
  const blocks = numberNotes(read);
  return {
    blocks,
    placeOf: placesOf(offsets, read, blocks, placeAt),
    passages: passagesIn(passages, read, blocks),
  };
}

function titleProblems(blocks: readonly Block[], traced: TracedMarkup): readonly Problem[] {
  const titles = blocks.filter((block) => block.type === "heading" && block.level === 1);
  if (titles.length === 1) return [];
  return [
    {
      code: "title",
      severity: "error",
      message: titles.length === 0 ? "the note has no title" : "the note has more than one title",
      hint: "print <h1>{{note.title}}</h1> once",
      place: traced.placeAt(0),
    },
  ];
}

function emptyNote(traced: TracedMarkup): Problem {
  return {
    code: "empty-note",
    severity: "error",
    message: "the template printed nothing",
    hint: "choose topics that have something for this template",
    place: traced.placeAt(0),
  };
}
