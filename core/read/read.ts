import type { Block } from "../document/node.ts";
import { openPictures, type Pictures } from "../image/pictures.ts";
import type { Problem } from "../problem/problem.ts";
import { failure, type Result, successUnlessErrors } from "../problem/result.ts";
import type { TracedMarkup } from "../render/markup.ts";
import { numberNotes } from "./number-notes.ts";
import { parseMarkup } from "./parse-markup.ts";
import { type PlaceOf, placesOf } from "./places.ts";
import { readFlow, WHOLE_NOTE } from "./read-blocks.ts";
import type { MarkupReading } from "./reading.ts";
import { resolveReferences } from "./references.ts";

/** A document's blocks, and where each stands in the template. */
export interface ReadMarkup {
  readonly blocks: readonly Block[];
  readonly placeOf: PlaceOf;
}

/**
 * Turns markup into the blocks of a document. Whatever is not in the subset is a problem at its place in the
 * template; nothing is dropped in silence. `pictures` are those that figures may show.
 */
export function read(
  traced: TracedMarkup,
  language: string,
  pictures: Pictures = openPictures({}),
): Result<readonly Block[]> {
  const result = readMarkup(traced, language, pictures);
  return result.ok ? { ...result, value: result.value.blocks } : result;
}

/** The same with the places of the blocks, for findings about how they are laid out. */
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
  };
  const blocks = readFlow(reading, parsed.value, WHOLE_NOTE);
  resolveReferences(reading);
  const problems: readonly Problem[] = [...reading.problems, ...titleProblems(blocks, traced)];
  return blocks.length === 0
    ? failure([...problems, emptyNote(traced)])
    : successUnlessErrors(placed(reading, blocks), problems);
}

/** The places of the blocks hold for those whose footnotes are numbered. */
function placed({ offsets, placeAt }: MarkupReading, read: readonly Block[]): ReadMarkup {
  const blocks = numberNotes(read);
  return { blocks, placeOf: placesOf(offsets, read, blocks, placeAt) };
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
