import type { Place } from "../problem/problem.ts";
import type { Brief } from "./brief.ts";

/** A text of a brief. */
export interface BriefField {
  /** Path of the field in the brief, such as `meeting.agenda.0`. */
  readonly path: string;
  /** Name of the field in messages, as the subject of a sentence: `the note's title`. */
  readonly name: string;
  readonly text: string;
  /** True where the field is rich text, with emphasis and links. */
  readonly isRich: boolean;
}

/** Places of a brief's fields in its file, by path; fields set elsewhere, as on the command line, have none. */
export type BriefPlaces = Readonly<Record<string, Place>>;

/** The texts that a note may print of its brief. */
export function briefFields({
  title,
  audience,
  version,
  author,
  clearedBy,
  meeting,
}: Brief): readonly BriefField[] {
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
  ];
  return texts.flatMap(([path, name, text]) =>
    text === undefined ? [] : [{ path, name, text, isRich: path === "meeting.reason" }],
  );
}

/** The field of a form that has the text at `path`: `meeting.agenda` for each of its items. */
export function fieldOfPath(path: string): string {
  return path.replace(/\.\d+$/, "");
}

/** Places of the texts that `brief` has in common with `own`, the brief of the file. */
export function briefPlaces(
  brief: Brief,
  own: Brief,
  placeAt: (path: readonly (string | number)[]) => Place,
): BriefPlaces {
  const ownTexts = new Map(briefFields(own).map(({ path, text }) => [path, text]));
  const shared = briefFields(brief).filter(({ path, text }) => ownTexts.get(path) === text);
  return Object.fromEntries(shared.map(({ path }) => [path, placeAt(keysOf(path))]));
}

function keysOf(path: string): readonly (string | number)[] {
  return path.split(".").map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}
