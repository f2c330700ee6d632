import { type ZodType, z } from "zod";
import type { Brief, Format } from "../../../core/brief/brief.ts";
import type {
  Api,
  Draft,
  DraftSubject,
  SaveNotesRequest,
  TemplateSource,
  WindowNoteRequest,
} from "../../contract/api.ts";
import { dossierSchemas } from "./dossier-schemas.ts";
import { programSchemas } from "./program-schemas.ts";
import { settingsSchemas } from "./settings-schemas.ts";
import {
  briefId,
  date,
  documentName,
  droppedPath,
  fileText,
  handle,
  identifier,
  job,
  level,
  line,
  linkAddress,
  longText,
  optionName,
  recordId,
  revision,
  richText,
  templateFileName,
  templateTitle,
  unfinished,
} from "./values.ts";

/** Maximum of topics, of entries of a topic and of people; below it fits a dossier with 20,000 entries. */
const MAX_ITEMS = 2_000;
/** Maximum of entries of all topics together. */
const MAX_ENTRIES = 50_000;

/** Maxima of a template: files, and UTF-16 code units in all of them. */
const TEMPLATE = { files: 50, characters: 5_000_000 };

const format: ZodType<Format> = z.enum(["pdf", "docx"]);

const formats = z
  .array(format)
  .max(2)
  .refine((list) => new Set(list).size === list.length);

const topics = z
  .array(z.strictObject({ topic: identifier, entries: z.array(identifier).max(MAX_ITEMS).optional() }))
  .max(MAX_ITEMS)
  .refine((list) => list.reduce((sum, { entries = [] }) => sum + entries.length, 0) <= MAX_ENTRIES);

/** Schemas of the texts in a brief; `subject` names the field in messages. */
interface Words {
  line(subject: string): ZodType<string>;
  text(subject: string): ZodType<string>;
  richText(subject: string): ZodType<string>;
  readonly date: ZodType<string>;
  readonly level: ZodType<string>;
  readonly template: ZodType<string>;
}

function meetingOf({ line, text }: Words) {
  return z.strictObject({
    with: z.array(identifier).max(MAX_ITEMS),
    when: line("the meeting's time"),
    where: line("the meeting's place"),
    language: line("the meeting's language"),
    reason: text("the meeting's reason"),
    agenda: z.array(line("the meeting's agenda")).max(200),
  });
}

/** A record with a bounded number of fields. */
function few<Value>(
  name: ZodType<string, string>,
  value: ZodType<Value>,
): ZodType<Readonly<Record<string, Value>>> {
  return z.record(name, value).refine((record) => Object.keys(record).length <= MAX_ITEMS);
}

function briefOf(words: Words): ZodType<Brief> {
  const { line, date, level, template } = words;
  return z.strictObject({
    title: line("the title of the note"),
    audience: line("the reader's name"),
    template,
    topics,
    date,
    version: line("the version"),
    author: z
      .strictObject({
        name: line("the author's name"),
        role: line("the author's role"),
        contact: line("the author's contact"),
      })
      .optional(),
    clearedBy: z
      .strictObject({
        name: line("the clearing officer's name"),
        role: line("the clearing officer's role"),
        at: line("the time of clearance"),
      })
      .optional(),
    meeting: meetingOf(words).optional(),
    biographies: z.array(identifier).max(MAX_ITEMS).optional(),
    wordings: few(identifier, words.richText("the wording of a statement")).optional(),
    options: few(optionName, z.union([z.boolean(), line("a field of the template")])).optional(),
    ceiling: level,
    marking: level.optional(),
    disclosure: z.enum(["all", "usable"]),
    formats,
    authorInProperties: z.boolean(),
  });
}

const brief = briefOf({ line, text: longText, richText, date, level, template: identifier });

/** A brief whose template changes may be unfinished, but nothing in it is unprintable. */
const adaptedBrief = briefOf({
  line,
  text: longText,
  richText,
  date: line("the date of the note"),
  level: line("the marking"),
  template: line("the template"),
});

/** A brief while a person is typing: its texts may be anything, so that none are lost. */
export const unfinishedBrief = briefOf({
  line: unfinished,
  text: unfinished,
  richText: unfinished,
  date: unfinished("the date of the note"),
  level: unfinished("the marking"),
  template: unfinished("the template"),
});

const templateFiles = z
  .array(z.strictObject({ name: templateFileName, text: fileText }))
  .max(TEMPLATE.files)
  .refine((files) => new Set(files.map(({ name }) => name)).size === files.length)
  .refine((files) => files.reduce((sum, file) => sum + file.text.length, 0) <= TEMPLATE.characters);

export const template: ZodType<TemplateSource> = z.strictObject({
  id: identifier,
  builtIn: z.boolean(),
  files: templateFiles,
});

const noteFields = { job, dossier: handle, brief, draft: template.optional() };

const noteRequest: ZodType<WindowNoteRequest> = z.strictObject(noteFields);

const saveNotesRequest: ZodType<SaveNotesRequest> = z.strictObject({ ...noteFields, id: briefId.optional() });

const draft: ZodType<Draft> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("brief"), dossier: handle, brief: unfinishedBrief }),
  z.strictObject({ type: z.literal("template"), template, basedOn: revision }),
]);

const draftSubject: ZodType<DraftSubject> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("brief"), dossier: handle }),
  z.strictObject({ type: z.literal("template"), id: identifier }),
]);

/** Argument schemas of all methods; a method without a schema does not compile. */
export const schemas: { readonly [Method in keyof Api]: ZodType<Parameters<Api[Method]>> } = {
  ...dossierSchemas,
  adaptBrief: z.tuple([handle, adaptedBrief, identifier]),
  ...settingsSchemas,
  listBriefNotes: z.tuple([briefId]),
  ...programSchemas,
  listBriefs: z.tuple([]),
  createBrief: z.tuple([handle, unfinishedBrief, documentName]),
  openBrief: z.tuple([briefId]),
  takeOpenedBrief: z.tuple([]),
  openDroppedBrief: z.tuple([droppedPath]),
  lastOpenBrief: z.tuple([]),
  briefWithoutDossier: z.tuple([]),
  locateDossier: z.tuple([briefId]),
  saveBrief: z.tuple([briefId, unfinishedBrief, revision]),
  dropUnsavedBrief: z.tuple([briefId]),
  renewBrief: z.tuple([briefId]),
  takeOverRenewal: z.tuple([briefId, z.array(identifier).max(MAX_ITEMS)]),
  renameBrief: z.tuple([briefId, documentName]),
  duplicateBrief: z.tuple([briefId, documentName]),
  deleteBrief: z.tuple([briefId]),
  showBrief: z.tuple([briefId]),
  closeBrief: z.tuple([briefId]),
  listTemplates: z.tuple([]),
  readTemplate: z.tuple([identifier]),
  duplicateTemplate: z.tuple([identifier, templateTitle]),
  saveTemplate: z.tuple([template, revision.nullable()]),
  replaceTemplate: z.tuple([template, revision, templateTitle]),
  deleteTemplate: z.tuple([identifier, revision]),
  keepDraft: z.tuple([draft]),
  findDraft: z.tuple([draftSubject]),
  listTemplateDrafts: z.tuple([]),
  dropDraft: z.tuple([draftSubject]),
  confirmClosing: z.tuple([]),
  findHouse: z.tuple([]),
  chooseHouse: z.tuple([]),
  removeHouse: z.tuple([]),
  preview: z.tuple([noteRequest]),
  openLink: z.tuple([linkAddress]),
  saveNotes: z.tuple([saveNotesRequest, formats.min(1)]),
  openNote: z.tuple([recordId]),
  showNote: z.tuple([recordId]),
  printNote: z.tuple([noteRequest]),
  noteText: z.tuple([noteRequest]),
  copyNote: z.tuple([noteRequest]),
  remakeNote: z.tuple([recordId, job]),
  compareNote: z.tuple([recordId, job]),
  cancel: z.tuple([job]),
};
