import { dossierView } from "../../core/dossier/dossier-view.ts";
import { failure, type Result, success } from "../../core/problem/result.ts";
import { searchEntries } from "../../core/select/search-entries.ts";
import { readDocxContent } from "../../core/verify/docx/read-docx-content.ts";
import { type NoteComparison, noteChanges } from "../../core/verify/note-changes.ts";
import { readPdfContent } from "../../core/verify/pdf/read-pdf-content.ts";
import { createBriefReader } from "../briefs/brief-reader.ts";
import { dossierChanged } from "../dossiers/dossier-changed.ts";
import { openPartialFolder, readRevision } from "../dossiers/open-folder.ts";
import { createHouseReader } from "../read-house-file.ts";
import { createSettingsReader } from "../settings/settings-reader.ts";
import { createTemplateReader } from "../templates/template-reader.ts";
import type { ViewedFolder } from "../workspace.ts";
import { createFolderIndexes } from "./folder-indexes.ts";
import type {
  ReaderData,
  ReadingHandlers,
  ReadingRequest,
  ReadingType,
  ReadingValue,
} from "./reader-messages.ts";

/** A date for readings whose brief is not used. */
const ANY_DAY = "2000-01-01";

/** Reads what the reader is asked for. All that it gives can be cloned. */
export function readingHandlers({ shipped, ownTemplates }: ReaderData): ReadingHandlers {
  const templates = createTemplateReader(shipped, ownTemplates);
  const readHouse = createHouseReader(shipped);
  const indexes = createFolderIndexes();
  const open = async (folder: string, today: string): Promise<Result<ViewedFolder>> => {
    const opened = await openPartialFolder(folder, shipped, today);
    if (!opened.ok) return opened;
    const viewed = { ...opened.value, view: dossierView(opened.value.dossier, opened.value.scheme) };
    indexes.keep(folder, viewed);
    return success(viewed, opened.problems);
  };
  const briefs = createBriefReader();
  const settings = createSettingsReader();
  return {
    openFolder: ({ folder, today }) => open(folder, today),
    async reopenFolder({ folder, today, known }) {
      const opened = await open(folder, today);
      return opened.ok && opened.value.revision === known ? success(null, opened.problems) : opened;
    },
    readRevision: ({ folder }) => readRevision(folder),
    async searchFolder({ folder, revision, query }) {
      const index = indexes.find(folder, revision);
      if (index) return success(searchEntries(index, query));
      const opened = await open(folder, ANY_DAY);
      if (!opened.ok) return opened;
      const again = indexes.find(folder, revision);
      return again ? success(searchEntries(again, query)) : failure([dossierChanged()]);
    },
    listTemplates: () => templates.list(),
    loadTemplate: ({ id }) => templates.load(id),
    loadDraft: ({ draft }) => templates.loadDraft(draft),
    readTemplate: ({ id }) => templates.read(id),
    describeTemplate: ({ id }) => templates.describe(id),
    readHouse: ({ name, bytes }) => readHouse(name, bytes),
    readBriefs: ({ files, today }) => briefs.read(files, today),
    formatBrief: ({ saved, before }) => briefs.format(saved, before),
    readSettings: ({ name, bytes }) => settings.read(name, bytes),
    writeSettings: ({ name, before, change }) => settings.write(name, before, change),
    compareNotes: async (request) => compareNotes(request),
  };
}

function compareNotes({ format, before, now }: ReadingRequest<"compareNotes">): Result<NoteComparison> {
  const read = { pdf: readPdfContent, docx: readDocxContent }[format];
  const [first, second] = [read(before), read(now)];
  if (!first.ok || !second.ok) return failure([...first.problems, ...second.problems]);
  return success(noteChanges(first.value, second.value));
}

export function answerReading<Type extends ReadingType>(
  handlers: ReadingHandlers,
  request: ReadingRequest<Type>,
): Promise<Result<ReadingValue<Type>>> {
  const type: Type = request.type;
  return handlers[type](request);
}
