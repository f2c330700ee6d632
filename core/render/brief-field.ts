import type { Briefing } from "../select/briefing.ts";

/** An absent or empty value that a template prints: the first on its path, and the group of values that has it. */
export interface BlankValue {
  readonly value: unknown;
  /** Absent where the value was not read from a group, as in a list of texts. */
  readonly holder?: unknown;
  readonly name?: string;
}

const NOTE_FIELDS: ReadonlySet<string> = new Set([
  "title",
  "audience",
  "date",
  "version",
  "author",
  "clearedBy",
]);

/** The path of the field of the brief from which a blank value comes; undefined where it comes from elsewhere. */
export type FindBriefField = (blank: BlankValue) => string | undefined;

export function briefFieldFinder(briefing: Briefing): FindBriefField {
  const { note, meeting, options } = briefing;
  const groups = new Map<unknown, (name: string) => string | undefined>([
    [note, (name) => (NOTE_FIELDS.has(name) ? name : undefined)],
    [briefing, (name) => (name === "meeting" ? name : undefined)],
    [note.author, (name) => `author.${name}`],
    [note.clearedBy, (name) => `clearedBy.${name}`],
    [meeting, (name) => `meeting.${name}`],
    [options, (name) => `options.${name}`],
  ]);
  groups.delete(null);
  const empty = (meeting?.agenda ?? []).findIndex((item) => item.trim() === "");
  return ({ value, holder, name }) => {
    const fieldOf = groups.get(holder);
    if (name !== undefined && fieldOf) return fieldOf(name);
    // Texts of the dossier are never empty; of the brief's lists, the agenda alone has texts.
    return typeof value === "string" && empty !== -1 ? `meeting.agenda.${empty}` : undefined;
  };
}
