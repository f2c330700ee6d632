import type { Brief } from "../core/brief/brief.ts";
import type { BriefReading } from "../core/brief/load-brief.ts";
import type { Dossier } from "../core/dossier/dossier.ts";
import type { DossierView } from "../core/dossier/dossier-view.ts";
import type { HouseReport } from "../core/house-template/house-report.ts";
import type { HouseTemplate } from "../core/house-template/house-template.ts";
import type { MarkingScheme } from "../core/marking/scheme.ts";
import type { Note, NoteRequest, Stage } from "../core/note/note.ts";
import type { Problem } from "../core/problem/problem.ts";
import type { Result } from "../core/problem/result.ts";
import type { Template } from "../core/template/template.ts";

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

/** An opened folder with the view of it that the window shows; can be cloned. */
export interface ViewedFolder extends Omit<OpenedFolder, "briefPlaceAt"> {
  readonly view: DossierView;
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

/** Reads untrusted files in workers, within limits on time and memory. */
export interface Reader {
  /** Opens a dossier folder. An earlier call that has not finished ends with the problem `cancelled`. */
  openFolder(folder: string, today: string): Promise<Result<ViewedFolder>>;
  readonly templates: TemplateReader;
  readonly readHouse: HouseReader;
  close(): Promise<void>;
}

/** Generates notes in a worker, within limits on time and memory. */
export interface NoteWorker {
  /** Resolves with a problem `cancelled`, `out-of-time` or `out-of-memory` if the work did not finish. */
  generate(job: string, request: NoteRequest, onStage: (stage: Stage) => void): Promise<Result<Note>>;
  /** Cancels a job; an unknown job, which may just have ended, is ignored. */
  cancel(job: string): void;
  close(): Promise<void>;
}
