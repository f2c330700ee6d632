import { type ZodType, z } from "zod";
import { identifierSchema } from "../dossier/schema.ts";
import { BRIEF_LIMITS, SAVED_BRIEF_LIMITS } from "../limits/limits.ts";
import type { Brief } from "./brief.ts";
import type { SavedBrief } from "./saved-brief.ts";
import { SAVED_BRIEF_VERSION, VERSION_FIELD } from "./saved-brief.ts";

/** Words of an unfinished brief are kept whatever they are; the size of the file bounds them. */
const words = z.string();

const sha256 = z.string().regex(/^[\da-f]{64}$/, "must be a SHA-256 in hexadecimal digits");

const identifiers = (most: number) => z.array(identifierSchema).max(most);

const topicChoice = z.union([
  identifierSchema.transform((topic) => ({ topic })),
  z.strictObject({ topic: identifierSchema, entries: identifiers(BRIEF_LIMITS.entries).optional() }),
]);

/** In the order in which they are written. */
const briefFields = {
  title: words,
  audience: words,
  date: words,
  version: words,
  template: words,
  ceiling: words,
  marking: words.optional(),
  disclosure: z.enum(["all", "usable"]),
  formats: z.array(z.enum(["pdf", "docx"])).max(BRIEF_LIMITS.formats),
  authorInProperties: z.boolean(),
  author: z.strictObject({ name: words, role: words, contact: words }).optional(),
  clearedBy: z.strictObject({ name: words, role: words, at: words }).optional(),
  meeting: z
    .strictObject({
      with: identifiers(BRIEF_LIMITS.people),
      when: words,
      where: words,
      language: words,
      reason: words,
      agenda: z.array(words).max(BRIEF_LIMITS.agenda),
    })
    .optional(),
  topics: z.array(topicChoice).max(BRIEF_LIMITS.topics),
  biographies: identifiers(BRIEF_LIMITS.people).optional(),
  wordings: z.record(identifierSchema, words).optional(),
  options: z.record(words, z.union([words, z.boolean()])).optional(),
};

/** A brief as it is while a person types. A field of `Brief` that is missing here does not compile. */
export const unfinishedBriefSchema: ZodType<Brief> = z.strictObject(
  briefFields satisfies Record<keyof Brief, ZodType>,
);

export const BRIEF_FIELD_ORDER: readonly string[] = Object.keys(briefFields);

const note = z.strictObject({
  id: z.uuid(),
  "saved-at": z.iso.datetime(),
  format: z.enum(["pdf", "docx"]),
  file: words,
  path: words.max(SAVED_BRIEF_LIMITS.path),
  pages: z.int().min(0),
  marking: words,
  sha256,
  "dossier-revision": sha256,
  "brief-revision": sha256,
});

const seenTopic = z.strictObject({
  topic: identifierSchema,
  statements: z.record(identifierSchema, words).default({}),
  others: identifiers(BRIEF_LIMITS.entries).default([]),
});

/** The file as it is written, field by field. */
export const savedBriefFileSchema = z.strictObject({
  [VERSION_FIELD]: z.literal(SAVED_BRIEF_VERSION),
  id: z.uuid(),
  dossier: z.strictObject({ id: words, title: words, path: words.max(SAVED_BRIEF_LIMITS.path) }),
  "composed-with": sha256.optional(),
  brief: unfinishedBriefSchema,
  seen: z.array(seenTopic).max(BRIEF_LIMITS.topics).default([]),
  notes: z.array(note).max(SAVED_BRIEF_LIMITS.notes).default([]),
});

export type SavedBriefFile = z.infer<typeof savedBriefFileSchema>;

export function fromFile(file: SavedBriefFile): SavedBrief {
  const { id, dossier, brief, seen, notes, "composed-with": composedWith } = file;
  return {
    id,
    dossier,
    brief,
    ...(composedWith !== undefined && { composedWith }),
    seen,
    notes: notes.map((each) => ({
      id: each.id,
      savedAt: Date.parse(each["saved-at"]),
      format: each.format,
      fileName: each.file,
      path: each.path,
      pages: each.pages,
      marking: each.marking,
      sha256: each.sha256,
      dossierRevision: each["dossier-revision"],
      briefRevision: each["brief-revision"],
    })),
  };
}

export function toFile({ id, dossier, composedWith, brief, seen, notes }: SavedBrief): SavedBriefFile {
  return {
    [VERSION_FIELD]: SAVED_BRIEF_VERSION,
    id,
    dossier: { id: dossier.id, title: dossier.title, path: dossier.path },
    ...(composedWith !== undefined && { "composed-with": composedWith }),
    brief,
    seen: seen.map(({ topic, statements, others }) => ({
      topic,
      statements: { ...statements },
      others: [...others],
    })),
    notes: notes.slice(-SAVED_BRIEF_LIMITS.notes).map((each) => ({
      id: each.id,
      "saved-at": new Date(each.savedAt).toISOString(),
      format: each.format,
      file: each.fileName,
      path: each.path,
      pages: each.pages,
      marking: each.marking,
      sha256: each.sha256,
      "dossier-revision": each.dossierRevision,
      "brief-revision": each.briefRevision,
    })),
  };
}
