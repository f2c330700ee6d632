import { type ZodType, z } from "zod";
import type { Brief, Format } from "../../../core/brief/brief.ts";
import type { Api, NoteRequest, TemplateSource } from "../../contract/api.ts";

// Bounds that no real request comes near; they keep a broken or hostile page from filling the memory.
const SHORT = 200;
const LONG = 10_000;
const FILE = 1_000_000;
const MANY = 2_000;

const id = z.string().min(1).max(SHORT);
const line = z.string().max(LONG);
const lines = z.array(line).max(MANY);
const format: ZodType<Format> = z.enum(["pdf", "docx"]);

const brief: ZodType<Brief> = z.strictObject({
  title: line,
  audience: line,
  template: id,
  topics: z.array(z.strictObject({ topic: id, entries: z.array(id).max(MANY).optional() })).max(MANY),
  date: line,
  version: line,
  author: z.strictObject({ name: line, role: line, contact: line }).optional(),
  clearedBy: z.strictObject({ name: line, role: line, at: line }).optional(),
  meeting: z
    .strictObject({
      with: z.array(id).max(MANY),
      when: line,
      where: line,
      language: line,
      reason: line,
      agenda: lines,
    })
    .optional(),
  ceiling: id,
  marking: id.optional(),
  disclosure: z.enum(["all", "usable"]),
  formats: z.array(format).max(2),
  authorInProperties: z.boolean(),
});

const template: ZodType<TemplateSource> = z.strictObject({
  id,
  builtIn: z.boolean(),
  files: z.array(z.strictObject({ name: id, text: z.string().max(FILE) })).max(50),
});

const noteRequest: ZodType<NoteRequest> = z.strictObject({
  job: id,
  dossier: id,
  brief,
  draft: template.optional(),
});

/** What each method may be called with; a method without a schema does not compile. */
export const schemas: { readonly [Method in keyof Api]: ZodType<Parameters<Api[Method]>> } = {
  openSampleDossier: z.tuple([]),
  chooseDossier: z.tuple([]),
  listTemplates: z.tuple([]),
  readTemplate: z.tuple([id]),
  duplicateTemplate: z.tuple([id, z.string().min(1).max(SHORT)]),
  saveTemplate: z.tuple([template]),
  deleteTemplate: z.tuple([id]),
  findHouse: z.tuple([]),
  chooseHouse: z.tuple([]),
  removeHouse: z.tuple([]),
  preview: z.tuple([noteRequest]),
  saveNote: z.tuple([noteRequest, format]),
  showSavedNote: z.tuple([]),
  cancel: z.tuple([id]),
};
