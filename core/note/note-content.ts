import { imageNames } from "../document/image-names.ts";
import type { Block, Document } from "../document/node.ts";
import type { HouseStyle } from "../house-style/house-style.ts";
import { onPaper } from "../house-style/on-paper.ts";
import { withTextSize } from "../house-style/text-size.ts";
import { openPictures, type Pictures } from "../image/pictures.ts";
import { isError, type Problem } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import type { LocatedPassage } from "../read/passages.ts";
import type { PlaceOf } from "../read/places.ts";
import { readMarkup } from "../read/read.ts";
import type { Rendering } from "../render/render.ts";
import { type Selection, select } from "../select/select.ts";
import { optionProblems, optionValues } from "../template/option-values.ts";
import type { NoteRequest, Stage } from "./note.ts";
import { noteMeta } from "./note-meta.ts";
import type { Office } from "./office.ts";
import { renderNote } from "./render-note.ts";

/** The content of a note, independent of file formats, and the problems of its making. */
export interface NoteContent {
  readonly selection: Selection;
  readonly rendering: Rendering;
  readonly document: Document;
  /** The office's style with the paper and text size of the template, the dossier or its marking scheme. */
  readonly style: HouseStyle;
  /** Place in the template of each block. */
  readonly placeOf: PlaceOf;
  /** The runs of inlines and figures of the document, in the order of the markup. */
  readonly passages: readonly LocatedPassage[];
  /** What the reader did not take as the template may have meant it; none forbids the note. */
  readonly readProblems: readonly Problem[];
}

/** Selects statements, renders the template and reads the markup. The result includes problems that forbid nothing. */
export function noteContent(
  request: NoteRequest,
  office: Office,
  onStage: (stage: Stage) => void,
): Result<NoteContent> {
  const { dossier, scheme, template, brief } = request;
  onStage("select");
  const { options = [] } = template;
  const asked = optionProblems(options, brief, request.briefPlaces).filter(isError);
  const selected = select(dossier, scheme, brief, materials(request), optionValues(options, brief));
  if (!selected.ok || asked.length > 0) return failure([...asked, ...selected.problems]);
  onStage("render");
  const rendered = renderNote(request, selected.value.briefing);
  if (!rendered.ok) return failure([...selected.problems, ...rendered.problems]);
  onStage("read");
  const pictures = openPictures({ ...dossier.images, ...template.images });
  const markup = readMarkup(rendered.value.markup, dossier.language, pictures);
  if (!markup.ok) return failure([...selected.problems, ...markup.problems]);
  const { blocks, placeOf, passages } = markup.value;
  const paper = template.paper ?? dossier.paper ?? scheme.paper;
  const style = withTextSize(onPaper(office.style, paper), template.textSize);
  const meta = noteMeta(request, rendered.value, style);
  const content: NoteContent = {
    selection: selected.value,
    rendering: rendered.value,
    document: { meta, children: blocks, images: shownImages(blocks, pictures) },
    style,
    placeOf,
    passages,
    readProblems: markup.problems,
  };
  return success(content, selected.problems);
}

/** Inputs of the fingerprint besides statements and sources. */
function materials({ scheme, template }: NoteRequest): unknown {
  return [template.source, [...template.partials.values()].map(({ source }) => source), scheme];
}

/** The pictures that the note shows; others are not embedded. */
function shownImages(blocks: readonly Block[], pictures: Pictures): NonNullable<Document["images"]> {
  const shown = [...new Set(imageNames(blocks))].flatMap((name) => {
    const picture = pictures.find(name);
    return picture?.ok ? [[name, picture.value] as const] : [];
  });
  return Object.fromEntries(shown);
}
