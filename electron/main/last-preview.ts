import { isDeepStrictEqual } from "node:util";
import type { Brief, Format } from "../../core/brief/brief.ts";
import type { Note } from "../../core/note/note.ts";
import { isError } from "../../core/problem/problem.ts";
import type { Result } from "../../core/problem/result.ts";
import type { Template } from "../../core/template/template.ts";
import type { StoredHouse, ViewedFolder } from "../../workspace/workspace.ts";

/** A note, with the page limit of its template. */
export interface Generated {
  readonly note: Note;
  readonly pageLimit?: number;
}

/** Inputs of a note. The dossier was read when it was opened; the other files are read again for each note. */
export interface NoteInputs {
  readonly folder: ViewedFolder;
  readonly template: Template;
  readonly brief: Brief;
  /** Null if the note has no Word file, or no house template was chosen. */
  readonly house: StoredHouse | null;
}

/** Keeps the note of the newest preview, so that saving the same note need not make it again. */
export interface LastPreview {
  keep(inputs: NoteInputs, generated: Result<Generated>): void;
  /** The kept note; undefined if its file in this format would differ, or a finding forbids saving it. */
  find(inputs: NoteInputs, format: Format): Result<Generated> | undefined;
}

/**
 * Inputs are compared by their full content. The preview may have more formats than the save, because files do not depend
 * on each other, and more files give no fewer findings.
 */
export function createLastPreview(): LastPreview {
  let last: { readonly inputs: NoteInputs; readonly generated: Result<Generated> } | undefined;
  return {
    keep(inputs, generated) {
      last = { inputs, generated };
    },
    find(inputs, format) {
      if (!last?.generated.ok) return undefined;
      const { note } = last.generated.value;
      const hasFile = note.files.some((file) => file.format === format);
      if (!hasFile || note.findings.some(isError)) return undefined;
      return isSameNote(last.inputs, inputs, format) ? last.generated : undefined;
    },
  };
}

function isSameNote(kept: NoteInputs, requested: NoteInputs, format: Format): boolean {
  return (
    kept.folder === requested.folder &&
    isDeepStrictEqual(kept.brief, requested.brief) &&
    isDeepStrictEqual(kept.template, requested.template) &&
    // The house template affects only the Word file.
    (format === "pdf" || isDeepStrictEqual(kept.house?.template, requested.house?.template))
  );
}
