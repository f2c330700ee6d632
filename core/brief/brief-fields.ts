import type { Place } from "../problem/problem.ts";
import type { TemplateOption } from "../template/template-option.ts";
import type { Brief } from "./brief.ts";

/** A text field of a brief. */
export interface BriefField {
  /** Path of the field in the brief, such as `meeting.agenda.0`. */
  readonly path: string;
  /** Name of the field in messages, as the subject of a sentence: `the note's title`. */
  readonly name: string;
  readonly text: string;
  /** True where the field is rich text, with emphasis and links. */
  readonly isRich: boolean;
}

/** Places of a brief's fields in its file, by path; fields set elsewhere, such as on the command line, have none. */
export type BriefPlaces = Readonly<Record<string, Place>>;

/**
 * The texts that a note may print of its brief. `options` are those of the template; without them, every text that the
 * brief gives for an option counts. Wordings are texts of statements, and so not among these.
 */
export function briefFields(brief: Brief, options?: readonly TemplateOption[]): readonly BriefField[] {
  const { title, audience, version, author, clearedBy, meeting } = brief;
  const agenda = (meeting?.agenda ?? []).map(
    (item, index) => [`meeting.agenda.${index}`, "the meeting's agenda", item] as const,
  );
  const texts: readonly (readonly [path: string, name: string, text: string | undefined])[] = [
    ["title", "the note's title", title],
    ["audience", "the note's audience", audience],
    ["version", "the note's version", version],
    ["author.name", "the author's name", author?.name],
    ["author.role", "the author's role", author?.role],
    ["author.contact", "the author's contact", author?.contact],
    ["clearedBy.name", "the clearing officer's name", clearedBy?.name],
    ["clearedBy.role", "the clearing officer's role", clearedBy?.role],
    ["clearedBy.at", "the time of clearance", clearedBy?.at],
    ["meeting.when", "the meeting's time", meeting?.when],
    ["meeting.where", "the meeting's place", meeting?.where],
    ["meeting.language", "the meeting's language", meeting?.language],
    ["meeting.reason", "the meeting's reason", meeting?.reason],
    ...agenda,
    ...optionTexts(brief, options),
  ];
  return texts.flatMap(([path, name, text]) =>
    text === undefined ? [] : [{ path, name, text, isRich: path === "meeting.reason" }],
  );
}

function optionTexts(
  { options: given = {} }: Brief,
  options: readonly TemplateOption[] | undefined,
): readonly (readonly [path: string, name: string, text: string])[] {
  const texts = new Map(
    options?.filter(({ type }) => type === "text").map(({ name, label }) => [name, label]),
  );
  return Object.entries(given).flatMap(([name, text]) => {
    if (typeof text !== "string" || (options && !texts.has(name))) return [];
    return [[`options.${name}`, `the field "${texts.get(name) ?? name}"`, text] as const];
  });
}

/** The field of a form that has the text at `path`: `meeting.agenda` for each of its items. */
export function fieldOfPath(path: string): string {
  return path.replace(/\.\d+$/, "");
}

/** The places of texts that are the same in `brief` and in `own`, the brief as its file states it. */
export function briefPlaces(
  brief: Brief,
  own: Brief,
  placeAt: (path: readonly (string | number)[]) => Place,
): BriefPlaces {
  const ownValues = new Map(placedFields(own));
  const shared = placedFields(brief).filter(([path, value]) => ownValues.get(path) === value);
  return Object.fromEntries(shared.map(([path]) => [path, placeAt(keysOf(path))]));
}

/** The fields that findings name, with their values. */
function placedFields(brief: Brief): readonly (readonly [path: string, value: string | boolean])[] {
  return [
    ...briefFields(brief).map(({ path, text }) => [path, text] as const),
    ...Object.entries(brief.options ?? {}).map(([name, value]) => [`options.${name}`, value] as const),
    ...Object.entries(brief.wordings ?? {}).map(([id, text]) => [`wordings.${id}`, text] as const),
  ];
}

/** Ids and names of options may have dots in them; other names have none. */
function keysOf(path: string): readonly (string | number)[] {
  const [, group, name] = /^(wordings|options)\.(.*)$/su.exec(path) ?? [];
  if (group !== undefined && name !== undefined) return [group, name];
  return path.split(".").map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}
