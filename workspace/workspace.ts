import type { Brief, Format } from "../core/brief/brief.ts";
import type { BriefReading } from "../core/brief/load-brief.ts";
import type { BriefFile, SavedBrief } from "../core/brief/saved-brief.ts";
import type { Dossier } from "../core/dossier/dossier.ts";
import type { DossierView } from "../core/dossier/dossier-view.ts";
import type { HouseReport } from "../core/house-template/house-report.ts";
import type { HouseTemplate } from "../core/house-template/house-template.ts";
import type { MarkingScheme } from "../core/marking/scheme.ts";
import type { Note, NoteRequest, Stage } from "../core/note/note.ts";
import type { Problem } from "../core/problem/problem.ts";
import type { Result } from "../core/problem/result.ts";
import type { BriefGroup } from "../core/template/brief-groups.ts";
import type { Template } from "../core/template/template.ts";
import type { TemplateOption } from "../core/template/template-option.ts";
import type { NoteComparison } from "../core/verify/note-changes.ts";
import type { SettingsReader } from "./settings/settings-reader.ts";

/** Folders that ship with the program. */
export interface Shipped {
  readonly templates: string;
  readonly dossiers: string;
  readonly markingSchemes: string;
  readonly fonts: string;
  readonly hyphenation: string;
}

export interface OpenedFolder {
  readonly dossier: Dossier;
  readonly scheme: MarkingScheme;
  /** The dossier's own brief, or an empty one with default values for `today`. */
  readonly brief: Brief;
  /** Gives the place of a field in the dossier's own brief; absent if it has none. */
  readonly briefPlaceAt?: BriefReading["placeAt"];
  /** Warnings from loading. */
  readonly problems: readonly Problem[];
}

/** An opened folder that may lack topics and series with faults, with the revision (see `revisionOf`) of its files. */
export interface VersionedFolder extends Omit<OpenedFolder, "briefPlaceAt"> {
  readonly revision: string;
}

/** An opened folder with what the window shows of it; all of it can be cloned. */
export interface ViewedFolder extends VersionedFolder {
  readonly view: DossierView;
}

/** What the files of a folder looked like at one moment, without reading them. */
export interface FolderStamp {
  /** Differs from another one where a file was changed, added, renamed or removed between the two. */
  readonly text: string;
  /** False where a file changed so shortly before that a later change may have left the same times and sizes. */
  readonly isSettled: boolean;
}

/** Notices changes of folders. */
export interface FolderWatch {
  /** Costs a listing and the status of each file. A folder that cannot be listed has a stamp as well. */
  stamp(folder: string): Promise<FolderStamp>;
  /** Paths of the files of a dossier, inside its folder, that a stamp covers. */
  files(folder: string): Promise<readonly string[]>;
  /** Calls when something in the folder may have changed; some disks never tell. Returns what ends it. */
  watch(folder: string, onChange: () => void): () => void;
}

/** A dossier that was opened before. */
export interface RecentDossier {
  readonly id: string;
  readonly folder: string;
  readonly title: string;
  readonly isSample: boolean;
}

/** The dossiers opened last, the latest first. */
export interface RecentDossiers {
  /** Without those whose folder is missing now; these stay in the file, as a disk may be connected again. */
  list(): Promise<Result<readonly RecentDossier[]>>;
  find(id: string): Promise<Result<RecentDossier | null>>;
  add(dossier: Omit<RecentDossier, "id">): Promise<Result<null>>;
  remove(id: string): Promise<Result<null>>;
}

export interface TemplateFileText {
  /** Path inside the template's folder, with forward slashes. */
  readonly name: string;
  readonly text: string;
}

export interface StoredTemplate {
  readonly id: string;
  readonly builtIn: boolean;
  readonly files: readonly TemplateFileText[];
}

export interface ListedTemplate {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly builtIn: boolean;
  readonly pageLimit?: number;
  /** Present if it cannot be loaded: no note can be made with it until its faults are corrected. */
  /** What it leaves to the brief; empty for a faulty one. */
  readonly options: readonly TemplateOption[];
  /** The parts of a brief that it can print; all for a faulty one. */
  readonly uses: readonly BriefGroup[];
  /** Present where it cannot be loaded: no note is made with it before its faults are mended. */
  readonly faulty?: true;
}

/** A template as it is on the disk. Its revision (see `revisionOf`) changes with any of its files. */
export interface StoredTemplateVersion extends StoredTemplate {
  readonly revision: string;
}

/** The outcome of saving a template that another program or person may have changed since it was read. */
export type TemplateSaveOutcome =
  | { readonly type: "saved"; readonly summary: ListedTemplate; readonly source: StoredTemplateVersion }
  /** Nothing was written, because another version is on the disk. */
  | { readonly type: "changed"; readonly theirs: StoredTemplateVersion }
  /** Nothing was written, because the template was deleted. */
  | { readonly type: "gone" };

/** Reads the built-in templates and the person's own, in this thread or in a worker; `signal` cancels the work. */
export interface TemplateReader {
  list(): Promise<Result<readonly ListedTemplate[]>>;
  load(id: string, signal?: AbortSignal): Promise<Result<Template>>;
  /** Loads a template from unsaved text. */
  loadDraft(draft: StoredTemplate, signal?: AbortSignal): Promise<Result<Template>>;
  read(id: string): Promise<Result<StoredTemplateVersion>>;
  /** A template's entry in the list, or its problems. */
  describe(id: string): Promise<Result<ListedTemplate>>;
}

/** The built-in templates and the person's own; a template of the person's own cannot have a built-in id. */
export interface TemplateLibrary extends Omit<TemplateReader, "describe"> {
  duplicate(id: string, title: string): Promise<Result<ListedTemplate>>;
  /** Writes only if the disk still has revision `basedOn`; null writes a new template. */
  save(template: StoredTemplate, basedOn: string | null): Promise<Result<TemplateSaveOutcome>>;
  /** Replaces revision `over`, which is kept as a separate template with the title `otherTitle`. */
  replace(template: StoredTemplate, over: string, otherTitle: string): Promise<Result<TemplateSaveOutcome>>;
  /** The folder of one of the person's own templates, for moving it to the bin. */
  ownFolder(id: string): Result<string>;
}

/** The kept copy of an organisation's Word template. */
export interface StoredHouse {
  /** Name of its file. */
  readonly name: string;
  readonly template: HouseTemplate;
  readonly report: HouseReport;
}

/** Reads a Word template, in this thread or in a worker; `name` is its file in problems. */
export type HouseReader = (name: string, bytes: Uint8Array) => Promise<Result<StoredHouse>>;

/** Keeps the house template of Word files, at most one. Warnings list the parts of it that are not applied. */
export interface HouseStore {
  /** The template in use; null if none was chosen. */
  find(): Promise<Result<StoredHouse | null>>;
  /** Copies a file in place of the previous template, or gives the problems because of which it cannot be used. */
  take(file: string): Promise<Result<StoredHouse>>;
  remove(): Promise<Result<null>>;
}

/** Reads and writes the text of saved briefs, on the spot or in a worker. */
export interface BriefReader {
  /** For each file, the brief in it or what is wrong with it; `name` is its file in problems, `today` YYYY-MM-DD. */
  read(
    files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
    today: string,
  ): Promise<Result<readonly Result<BriefFile>[]>>;
  /** The text of a file, and the brief as it is read from it again. */
  format(saved: SavedBrief, before?: Uint8Array): Promise<Result<FormattedBrief>>;
}

export interface FormattedBrief {
  readonly text: string;
  readonly saved: SavedBrief;
}

/** Reads untrusted files off the main thread, within bounds on time and memory. */
export interface Reader {
  /**
   * Opens a dossier's folder, without topics and series that have faults; one that is still being opened is given up
   * and ends with the problem `cancelled`.
   */
  openFolder(folder: string, today: string): Promise<Result<ViewedFolder>>;
  /** Opens a folder again; null where its revision is still `known`. */
  reopenFolder(folder: string, today: string, known: string): Promise<Result<ViewedFolder | null>>;
  /** The revision of the files as they are on the disk now. */
  readRevision(folder: string): Promise<Result<string>>;
  /**
   * Ids of entries: see `searchEntries`. A query that still waits when another is asked ends with `cancelled`. A folder
   * that is no longer in memory is read again; `dossier-changed` where it has another revision by then.
   */
  searchFolder(folder: string, revision: string, query: string): Promise<Result<readonly string[]>>;
  readonly templates: TemplateReader;
  readonly readHouse: HouseReader;
  readonly briefs: BriefReader;
  readonly settings: SettingsReader;
  /** What a file of a note says otherwise than an earlier one of the same format, which may come from anyone. */
  compareNotes(format: Format, before: Uint8Array, now: Uint8Array): Promise<Result<NoteComparison>>;
  close(): Promise<void>;
}

/** Generates notes in a worker, within limits on time and memory. */
export interface NoteWorker {
  /** Resolves with a problem `cancelled`, `out-of-time` or `out-of-memory` if the work did not finish. */
  generate(job: string, request: NoteRequest, onStage: (stage: Stage) => void): Promise<Result<Note>>;
  /** Has the worker get ready for a first note, where no note was asked for yet. */
  warm(): void;
  /** Cancels a job; an unknown job, which may just have ended, is ignored. */
  cancel(job: string): void;
  close(): Promise<void>;
}
