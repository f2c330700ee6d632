import type { Brief, Format } from "../../core/brief/brief.ts";
import type { Finding } from "../../core/check/finding.ts";
import type { StatementPlace } from "../../core/document/statement-place.ts";
import type { Result } from "../../core/problem/result.ts";
import type { NoteComparison } from "../../core/verify/note-changes.ts";
import type { SavedNoteRecord } from "./briefs.ts";
import type { TemplateSource } from "./template-source.ts";

export type { NoteChange, NoteComparison, WordRun } from "../../core/verify/note-changes.ts";

export interface WindowNoteRequest {
  /** Names the work for `cancel` and for progress; chosen by the window, unique in its life. */
  readonly job: string;
  readonly dossier: string;
  readonly brief: Brief;
  /** Unsaved template text to render with, instead of the saved template of that id. */
  readonly draft?: TemplateSource;
}

/** A note that is to be saved; `id` names the brief whose history remembers it. */
export interface SaveNotesRequest extends WindowNoteRequest {
  readonly id?: string;
}

export interface Preview {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Pages that count against the limit: those before the annexes. */
  readonly countedPages: number;
  readonly pageLimit?: number;
  /** Of the Word file by estimate, where they may not be the PDF's and the brief asks for one. */
  readonly wordPages?: { readonly min: number; readonly max: number };
  /** The note's marking as printed; empty where the scheme prints none. */
  readonly marking: string;
  readonly findings: readonly Finding[];
  /** False when a finding forbids saving. */
  readonly maySave: boolean;
  /** Where statements stand on the pages, by page and then from the top. One statement may have several places. */
  readonly places: readonly StatementPlace[];
  /** Ids of what the brief chooses and the template does not print. */
  readonly notPrinted: readonly string[];
}

/** What came of making a saved note again. */
export type RemadeNote =
  /** The same bytes were written into the file of that name. */
  | { readonly type: "same"; readonly fileName: string }
  /** Nothing was written: the brief, the dossier, or else the template, the look or the program is another now. */
  | { readonly type: "other-brief" | "other-dossier" | "other-program" };

export interface NotesApi {
  /**
   * A newer preview takes the place of an older one that is still under way. Fails with `dossier-changed` where files
   * of the dossier were changed since it was read; so does all else here that makes a note.
   */
  preview(request: WindowNoteRequest): Promise<Result<Preview>>;
  /**
   * Asks where to save with the system's dialog, then writes one file for each format, beside each other under one
   * name: all of them or none. Fails where a finding forbids that the note leaves the program.
   */
  saveNotes(
    request: SaveNotesRequest,
    formats: readonly Format[],
  ): Promise<Result<readonly SavedNoteRecord[] | null>>;
  /** Opens a saved note with the system's program for it. A warning says that others have changed the file. */
  openNote(record: string): Promise<Result<null>>;
  /** Shows a saved note in the system's file manager. */
  showNote(record: string): Promise<Result<null>>;
  /**
   * Prints the note with the system's dialog. Where that cannot be, it opens the PDF in the system's program for it,
   * and a warning says so.
   */
  printNote(request: WindowNoteRequest): Promise<Result<null>>;
  /** The words of the note as plain text. */
  noteText(request: WindowNoteRequest): Promise<Result<string>>;
  /** Puts the words of the note on the clipboard. */
  copyNote(request: WindowNoteRequest): Promise<Result<null>>;
  /**
   * Makes the file of a record once more from its brief, and asks where to save it if it has the same bytes. Records
   * are known of open briefs and of the one whose notes were listed last, here as in all methods that name one.
   */
  remakeNote(record: string, job: string): Promise<Result<RemadeNote | null>>;
  /**
   * What a note made from the brief and dossier of now says otherwise than the file of a record. A warning says that
   * others have changed that file.
   */
  compareNote(record: string, job: string): Promise<Result<NoteComparison>>;
  cancel(job: string): Promise<Result<null>>;
}
