import { type ZodType, z } from "zod";
import type { Brief, Format } from "../../../core/brief/brief.ts";
import type { Api, Draft, DraftSubject, TemplateSource, WindowNoteRequest } from "../../contract/api.ts";
import { dossierSchemas } from "./dossier-schemas.ts";
import { programSchemas } from "./program-schemas.ts";
import {
  briefId,
  date,
  documentName,
  fileText,
  handle,
  identifier,
  job,
  level,
  line,
  revision,
  templateFileName,
  templateTitle,
  text,
  unfinished,
} from "./values.ts";

/** Of topics, entries or people; a dossier of 20,000 entries goes below. */
const MANY = 2_000;
const MOST_ENTRIES = 50_000;

/** In files, and in UTF-16 units of all of them. */
const TEMPLATE = { files: 50, characters: 5_000_000 };

const format: ZodType<Format> = z.enum(["pdf", "docx"]);

const topics = z
  .array(z.strictObject({ topic: identifier, entries: z.array(identifier).max(MANY).optional() }))
  .max(MANY)
  .refine((list) => list.reduce((sum, { entries = [] }) => sum + entries.length, 0) <= MOST_ENTRIES);

/** What the words of a brief must be, by what a person would call them. */
interface Words {
  line(subject: string): ZodType<string>;
  text(subject: string): ZodType<string>;
  readonly date: ZodType<string>;
  readonly level: ZodType<string>;
  readonly template: ZodType<string>;
}

function meetingOf({ line, text }: Words) {
  return z.strictObject({
    with: z.array(identifier).max(MANY),
    when: line("the meeting's time"),
    where: line("the meeting's place"),
    language: line("the meeting's language"),
    reason: text("the meeting's reason"),
    agenda: z.array(line("the meeting's agenda")).max(200),
  });
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
    ceiling: level,
    marking: level.optional(),
    disclosure: z.enum(["all", "usable"]),
    formats: z
      .array(format)
      .max(2)
      .refine((list) => new Set(list).size === list.length),
    authorInProperties: z.boolean(),
  });
}

const brief = briefOf({ line, text, date, level, template: identifier });

/** A brief as it is while a person types: its words are kept whatever they are, so that none are lost. */
export const unfinishedBrief = briefOf({
  line: unfinished,
  text: unfinished,
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

const noteRequest: ZodType<WindowNoteRequest> = z.strictObject({
  job,
  dossier: handle,
  brief,
  draft: template.optional(),
});

const draft: ZodType<Draft> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("brief"), dossier: handle, brief: unfinishedBrief }),
  z.strictObject({ type: z.literal("template"), template, basedOn: revision }),
]);

const draftSubject: ZodType<DraftSubject> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("brief"), dossier: handle }),
  z.strictObject({ type: z.literal("template"), id: identifier }),
]);

/** What each method may be called with; a method without a schema does not compile. */
export const schemas: { readonly [Method in keyof Api]: ZodType<Parameters<Api[Method]>> } = {
  ...dossierSchemas,
  ...programSchemas,
  listBriefs: z.tuple([]),
  createBrief: z.tuple([handle, unfinishedBrief, documentName]),
  openBrief: z.tuple([briefId]),
  takeOpenedBrief: z.tuple([]),
  lastOpenBrief: z.tuple([]),
  briefWithoutDossier: z.tuple([]),
  locateDossier: z.tuple([briefId]),
  saveBrief: z.tuple([briefId, unfinishedBrief, revision]),
  dropUnsavedBrief: z.tuple([briefId]),
  renewBrief: z.tuple([briefId]),
  takeOverRenewal: z.tuple([briefId, z.array(identifier).max(MANY)]),
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
  saveNote: z.tuple([noteRequest, format]),
  showSavedNote: z.tuple([]),
  cancel: z.tuple([job]),
};
