import type { Brief } from "../../core/brief/brief.ts";
import type { Stage } from "../../core/note/note.ts";
import type { Result } from "../../core/problem/result.ts";
import type { BriefGroup } from "../../core/template/brief-groups.ts";
import type { TemplateOption } from "../../core/template/template-option.ts";
import type { BriefsApi, OpenedBrief } from "./briefs.ts";
import type { Command } from "./commands.ts";
import type { DossiersApi, OpenedDossier } from "./dossiers.ts";
import type { NotesApi } from "./notes.ts";
import type { ProgramApi } from "./program.ts";
import type { SettingsApi } from "./settings.ts";
import type { TemplateSource } from "./template-source.ts";

/** The window may import nothing of core but problems and documents; what else it needs is named here. */
export type { Author, Brief, Format, Meeting, OptionValues, TopicChoice } from "../../core/brief/brief.ts";
export type { Finding } from "../../core/check/finding.ts";
export type { StatementPlace } from "../../core/document/statement-place.ts";
export type { Disclosure, Origin, PartySide } from "../../core/dossier/dossier.ts";
export type {
  DossierView,
  EntryView,
  FaultyTopicView,
  LevelView,
  PersonView,
  TopicView,
} from "../../core/dossier/dossier-view.ts";
export type { EntryType } from "../../core/dossier/entry-types.ts";
export type { Stage } from "../../core/note/note.ts";
export type { BriefGroup } from "../../core/template/brief-groups.ts";
export type { TemplateOption } from "../../core/template/template-option.ts";
export type {
  BriefSaveResult,
  BriefSummary,
  OpenedBrief,
  SavedNoteRecord,
} from "./briefs.ts";
export type { DossiersApi, OpenedDossier, RecentDossierView } from "./dossiers.ts";
export type {
  NotesApi,
  Preview,
  RemadeNote,
  SaveNotesRequest,
  WindowNoteRequest,
} from "./notes.ts";
export type { TemplateFile, TemplateSource } from "./template-source.ts";

export interface TemplateSummary {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly builtIn: boolean;
  readonly pageLimit?: number;
  /** Fields that the form shows for this template; empty for a faulty one. */
  readonly options: readonly TemplateOption[];
  /** The groups of the form that the template can print; the form hides the others. */
  readonly uses: readonly BriefGroup[];
  /** Present where no note can be made with it before its faults are mended. */
  readonly faulty?: true;
}

/** A template as it is on the disk; its revision changes with any of its files. */
export interface VersionedTemplate extends TemplateSource {
  readonly revision: string;
}

/** The outcome of saving a template that others may have changed since the window read it. */
export type TemplateSaveResult =
  | { readonly type: "saved"; readonly summary: TemplateSummary; readonly source: VersionedTemplate }
  /** Nothing was written: another version is on the disk. */
  | { readonly type: "changed"; readonly theirs: VersionedTemplate }
  /** Nothing was written: the template was deleted. */
  | { readonly type: "gone" };

export type TemplateDeletion =
  | { readonly type: "deleted" }
  /** Nothing was deleted: another version is on the disk than the person has seen. */
  | { readonly type: "changed"; readonly theirs: VersionedTemplate };

/** Names the document that a draft belongs to; a dossier by its handle. */
export type DraftSubject =
  | { readonly type: "brief"; readonly dossier: string }
  | { readonly type: "template"; readonly id: string };

/** Unsaved work, to be kept in case the program ends before it is saved. */
export type Draft =
  | { readonly type: "brief"; readonly dossier: string; readonly brief: Brief }
  | {
      readonly type: "template";
      readonly template: TemplateSource;
      /** The revision on the disk that the person began to change. */
      readonly basedOn: string;
    };

/** A draft that is found again. `keptAt` is in milliseconds since 1970. */
export type FoundDraft =
  | {
      readonly type: "brief";
      readonly brief: Brief;
      readonly keptAt: number;
      /** Whether the dossier proposes another starting brief now than when the draft was begun. */
      readonly baseChanged: boolean;
    }
  | {
      readonly type: "template";
      readonly template: TemplateSource;
      readonly basedOn: string;
      readonly keptAt: number;
    };

export interface TemplateDraftSummary {
  readonly id: string;
  readonly keptAt: number;
}

/** The house template of Word files, as the window shows it. */
export interface HouseView {
  /** The name of its file. */
  readonly name: string;
  /** How many of the styles of a note are its own, and of how many. */
  readonly ownStyles: number;
  readonly allStyles: number;
}

/**
 * All that the window may ask of the main process. Preload, handlers and window derive from this one
 * interface. A method resolves to a `Result`; `null` as value means that the person cancelled a dialog.
 * It never rejects for expected trouble.
 */
export interface Api extends DossiersApi, BriefsApi, NotesApi, ProgramApi, SettingsApi {
  /**
   * The brief for another template: a title and topics that were the old template's proposal become the new one's, what a
   * person wrote or chose remains, and so do values of options that fit. `dossier` is a handle.
   */
  adaptBrief(dossier: string, brief: Brief, template: string): Promise<Result<Brief>>;
  listTemplates(): Promise<Result<readonly TemplateSummary[]>>;
  readTemplate(id: string): Promise<Result<VersionedTemplate>>;
  /** Copies a template into the person's own folder under a new id made from `title`. */
  duplicateTemplate(id: string, title: string): Promise<Result<TemplateSummary>>;
  /**
   * Writes all files of one of the person's own templates, or none, and only where the disk still has revision
   * `basedOn`; null writes a template that is no longer there. Refuses built-in ones.
   */
  saveTemplate(template: TemplateSource, basedOn: string | null): Promise<Result<TemplateSaveResult>>;
  /** Saves in place of revision `over`, which stays as another template, titled `otherTitle`. */
  replaceTemplate(
    template: TemplateSource,
    over: string,
    otherTitle: string,
  ): Promise<Result<TemplateSaveResult>>;
  /** Moves revision `basedOn` of one of the person's own templates to the system's bin. Refuses built-in ones. */
  deleteTemplate(id: string, basedOn: string): Promise<Result<TemplateDeletion>>;
  keepDraft(draft: Draft): Promise<Result<null>>;
  /** Null where there is none; a warning reports one that cannot be read. */
  findDraft(subject: DraftSubject): Promise<Result<FoundDraft | null>>;
  /** The templates with unsaved changes, the latest first. */
  listTemplateDrafts(): Promise<Result<readonly TemplateDraftSummary[]>>;
  dropDraft(subject: DraftSubject): Promise<Result<null>>;
  /** Answers the event `closing`: every draft has been kept. */
  confirmClosing(): Promise<Result<null>>;
  /** Null where Word files have Attaché's own look. Warnings list what of the template is not applied. */
  findHouse(): Promise<Result<HouseView | null>>;
  /** Asks for a .docx or .dotx with the system's dialog and keeps a copy of it. */
  chooseHouse(): Promise<Result<HouseView | null>>;
  removeHouse(): Promise<Result<null>>;
  /** Opens an https or mailto address outside the program. The window has asked the person. */
  openLink(address: string): Promise<Result<null>>;
}

/** What the main process tells the window unasked. */
export interface Events {
  readonly progress: { readonly job: string; readonly stage: Stage };
  readonly command: Command;
  /** The system asks to open a saved brief, which `takeOpenedBrief` gives. */
  readonly briefGiven: true;
  /** The window is about to close, and waits a moment for drafts to be kept. */
  readonly closing: true;
  /** Files of an opened dossier were changed: nothing is made from it before `refreshDossier`. */
  readonly dossierChanged: { readonly handle: string };
}

/** A `File` of the DOM that a person dropped, as far as this contract knows it. */
export interface DroppedFile {
  readonly name: string;
  readonly lastModified: number;
}

/** What the preload script puts on `window.attache`. */
export interface Bridge extends Omit<Api, "openDroppedDossier" | "openDroppedBrief"> {
  /** Opens a folder, or its dossier.yaml, that was dropped on the window. Its path never reaches the page. */
  openDroppedDossier(file: DroppedFile): Promise<Result<OpenedDossier>>;
  /** Opens a saved brief that was dropped on the window. Its path never reaches the page. */
  openDroppedBrief(file: DroppedFile): Promise<Result<OpenedBrief | null>>;
  /** Returns the function that ends the subscription. */
  on<Name extends keyof Events>(event: Name, listener: (value: Events[Name]) => void): () => void;
}
