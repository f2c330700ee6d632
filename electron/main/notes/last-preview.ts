import { isDeepStrictEqual } from "node:util";
import type { Brief, Format } from "../../../core/brief/brief.ts";
import type { Note } from "../../../core/note/note.ts";
import { isError } from "../../../core/problem/problem.ts";
import type { Result } from "../../../core/problem/result.ts";
import type { Template } from "../../../core/template/template.ts";
import type { StoredHouse, ViewedFolder } from "../../../workspace/workspace.ts";

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
  /** Undefined where the note in these formats would be another, or a finding forbids that it is saved. */
  find(inputs: NoteInputs, formats: readonly Format[]): Result<Generated> | undefined;
}

/**
 * Inputs are compared by all of their content. The formats of the preview may be more than those saved: a file does
 * not depend on the other, and findings about more files are no fewer.
 */
export function createLastPreview(): LastPreview {
  let last: { readonly inputs: NoteInputs; readonly generated: Result<Generated> } | undefined;
  return {
    keep(inputs, generated) {
      last = { inputs, generated };
    },
    find(inputs, formats) {
      if (!last?.generated.ok) return undefined;
      const { note } = last.generated.value;
      const hasFiles = formats.every((format) => note.files.some((file) => file.format === format));
      if (!hasFiles || note.findings.some(isError)) return undefined;
      return isSameNote(last.inputs, inputs, formats) ? last.generated : undefined;
    },
  };
}

/** Whether two sets of inputs make the same note in these formats. */
export function isSameNote(kept: NoteInputs, asked: NoteInputs, formats: readonly Format[]): boolean {
  return (
    kept.folder === asked.folder &&
    isDeepStrictEqual(kept.brief, asked.brief) &&
    isDeepStrictEqual(kept.template, asked.template) &&
    // The house template shapes the Word file alone.
    (!formats.includes("docx") || isDeepStrictEqual(kept.house?.template, asked.house?.template))
  );
}
