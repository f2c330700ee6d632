import type { Result } from "../problem/result.ts";
import { isMark } from "../render/printed-parts.ts";
import { type Rendering, render } from "../render/render.ts";
import type { AnyStatement, Briefing } from "../select/briefing.ts";
import { noteDates } from "../select/note-dates.ts";
import type { NoteRequest } from "./note.ts";

/**
 * Renders the template, and a second time where the dates of the printed statements differ from those of all selected ones:
 * the note states the age of its information before it prints the statements.
 */
export function renderNote(
  { dossier, template, brief }: Pick<NoteRequest, "dossier" | "template" | "brief">,
  briefing: Briefing,
): Result<Rendering> {
  const fill = (filled: Briefing): Result<Rendering> =>
    render(
      template,
      filled,
      dossier.sources,
      dossier.series.map(({ id }) => id),
      dossier.language,
    );
  const first = fill(briefing);
  if (!first.ok) return first;
  const note = { ...briefing.note, ...noteDates(printedStatements(first.value), brief.date) };
  const holds = JSON.stringify(note) === JSON.stringify(briefing.note);
  return holds ? first : fill({ ...briefing, note });
}

function printedStatements({ prints }: Rendering): readonly AnyStatement[] {
  const words = prints.filter(({ part }) => !isMark(part));
  return [...new Set(words.map(({ statement }) => statement))];
}
