import type { Format } from "../../core/brief/brief.ts";
import type { BriefFile, SavedBrief } from "../../core/brief/saved-brief.ts";
import type { Result } from "../../core/problem/result.ts";
import type { Settings } from "../../core/settings/settings.ts";
import type { Template } from "../../core/template/template.ts";
import type { NoteComparison } from "../../core/verify/note-changes.ts";
import type { SettingsReading, SettingsWriting } from "../settings/settings-reader.ts";
import type {
  FormattedBrief,
  ListedTemplate,
  Shipped,
  StoredHouse,
  StoredTemplate,
  StoredTemplateVersion,
  ViewedFolder,
} from "../workspace.ts";

/** Start data of the reader (`workerData`). */
export interface ReaderData {
  readonly shipped: Shipped;
  /** Folder of the person's own templates. */
  readonly ownTemplates: string;
}

/** Types of reading, with their parameters and values. */
interface Readings {
  readonly openFolder: {
    readonly parameters: { readonly folder: string; readonly today: string };
    readonly value: ViewedFolder;
  };
  readonly reopenFolder: {
    readonly parameters: { readonly folder: string; readonly today: string; readonly known: string };
    readonly value: ViewedFolder | null;
  };
  readonly readRevision: { readonly parameters: { readonly folder: string }; readonly value: string };
  readonly searchFolder: {
    readonly parameters: { readonly folder: string; readonly revision: string; readonly query: string };
    readonly value: readonly string[];
  };
  readonly listTemplates: { readonly parameters: unknown; readonly value: readonly ListedTemplate[] };
  readonly loadTemplate: { readonly parameters: { readonly id: string }; readonly value: Template };
  readonly loadDraft: {
    readonly parameters: { readonly draft: StoredTemplate };
    readonly value: Template;
  };
  readonly readTemplate: {
    readonly parameters: { readonly id: string };
    readonly value: StoredTemplateVersion;
  };
  readonly describeTemplate: { readonly parameters: { readonly id: string }; readonly value: ListedTemplate };
  readonly readHouse: {
    readonly parameters: { readonly name: string; readonly bytes: Uint8Array };
    readonly value: StoredHouse;
  };
  readonly readBriefs: {
    readonly parameters: {
      readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
      readonly today: string;
    };
    readonly value: readonly Result<BriefFile>[];
  };
  readonly formatBrief: {
    readonly parameters: { readonly saved: SavedBrief; readonly before?: Uint8Array | undefined };
    readonly value: FormattedBrief;
  };
  readonly readSettings: {
    readonly parameters: { readonly name: string; readonly bytes: Uint8Array };
    readonly value: SettingsReading;
  };
  readonly writeSettings: {
    readonly parameters: {
      readonly name: string;
      readonly before: Uint8Array | null;
      readonly change: Partial<Settings>;
    };
    readonly value: SettingsWriting;
  };
  readonly compareNotes: {
    readonly parameters: {
      readonly format: Format;
      readonly before: Uint8Array;
      readonly now: Uint8Array;
    };
    readonly value: NoteComparison;
  };
}

export type ReadingType = keyof Readings;

export type ReadingRequest<Type extends ReadingType = ReadingType> = {
  readonly [Each in Type]: { readonly type: Each } & Readings[Each]["parameters"];
}[Type];

export type ReadingValue<Type extends ReadingType = ReadingType> = Readings[Type]["value"];

/** One function for each type of reading. */
export type ReadingHandlers = {
  readonly [Type in ReadingType]: (request: ReadingRequest<Type>) => Promise<Result<ReadingValue<Type>>>;
};
