import type { BriefFile, SavedBrief } from "../../core/brief/saved-brief.ts";
import type { Result } from "../../core/problem/result.ts";
import type { Settings } from "../../core/settings/settings.ts";
import type { Template } from "../../core/template/template.ts";
import type { SettingsReading, SettingsWriting } from "../settings/settings-reader.ts";
import type {
  FormattedBrief,
  ListedTemplate,
  Shipped,
  StoredHouse,
  StoredTemplate,
  VersionedTemplate,
  ViewedFolder,
} from "../workspace.ts";

/** What the reader is started with. */
export interface ReaderData {
  readonly shipped: Shipped;
  /** Folder of the person's own templates. */
  readonly ownTemplates: string;
}

/** Each kind of reading: what is asked with it, and what it gives. */
interface Readings {
  readonly openFolder: {
    readonly asked: { readonly folder: string; readonly today: string };
    readonly value: ViewedFolder;
  };
  readonly reopenFolder: {
    readonly asked: { readonly folder: string; readonly today: string; readonly known: string };
    readonly value: ViewedFolder | null;
  };
  readonly readRevision: { readonly asked: { readonly folder: string }; readonly value: string };
  readonly searchFolder: {
    readonly asked: { readonly folder: string; readonly revision: string; readonly query: string };
    readonly value: readonly string[];
  };
  readonly listTemplates: { readonly asked: unknown; readonly value: readonly ListedTemplate[] };
  readonly loadTemplate: { readonly asked: { readonly id: string }; readonly value: Template };
  readonly loadDraft: {
    readonly asked: { readonly draft: StoredTemplate };
    readonly value: Template;
  };
  readonly readTemplate: {
    readonly asked: { readonly id: string };
    readonly value: VersionedTemplate;
  };
  readonly describeTemplate: { readonly asked: { readonly id: string }; readonly value: ListedTemplate };
  readonly readHouse: {
    readonly asked: { readonly name: string; readonly bytes: Uint8Array };
    readonly value: StoredHouse;
  };
  readonly readBriefs: {
    readonly asked: {
      readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
      readonly today: string;
    };
    readonly value: readonly Result<BriefFile>[];
  };
  readonly formatBrief: {
    readonly asked: { readonly saved: SavedBrief };
    readonly value: FormattedBrief;
  };
  readonly readSettings: {
    readonly asked: { readonly name: string; readonly bytes: Uint8Array };
    readonly value: SettingsReading;
  };
  readonly writeSettings: {
    readonly asked: {
      readonly name: string;
      readonly before: Uint8Array | null;
      readonly change: Partial<Settings>;
    };
    readonly value: SettingsWriting;
  };
}

export type ReadingType = keyof Readings;

export type ReadingRequest<Type extends ReadingType = ReadingType> = {
  readonly [Each in Type]: { readonly type: Each } & Readings[Each]["asked"];
}[Type];

export type ReadingValue<Type extends ReadingType = ReadingType> = Readings[Type]["value"];

/** One function for each kind of reading. */
export type ReadingHandlers = {
  readonly [Type in ReadingType]: (request: ReadingRequest<Type>) => Promise<Result<ReadingValue<Type>>>;
};
