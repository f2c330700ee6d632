import type { Brief } from "../../../electron/contract/api.ts";
import type { Target } from "../selection.ts";

/** The groups of the form that can be closed. */
export type FormGroup = "meeting" | "author" | "biographies" | "options" | "more";

/** The fields of each group; a path below one of them belongs to it too. */
export const GROUP_FIELDS: Readonly<Record<FormGroup, readonly string[]>> = {
  meeting: ["meeting"],
  author: ["author", "clearedBy"],
  biographies: ["biographies"],
  options: ["options"],
  more: ["version", "marking", "disclosure", "authorInProperties", "formats"],
};

export function groupOfField(field: string): FormGroup | undefined {
  const [first = ""] = field.split(".");
  const groups = Object.keys(GROUP_FIELDS) as FormGroup[];
  return groups.find((group) => GROUP_FIELDS[group].includes(first));
}

/** The field that a target leads to; a person is named in the meeting or among the biographies. */
export function fieldOfTarget({ field, person }: Target, brief: Brief): string | undefined {
  if (field !== undefined || person === undefined) return field;
  return brief.meeting?.with.includes(person) ? "meeting.with" : "biographies";
}

/** The path and those above it, nearest first: `meeting.agenda.2`, `meeting.agenda`, `meeting`. */
export function pathsUp(field: string): readonly string[] {
  const parts = field.split(".");
  return parts.map((_, index) => parts.slice(0, parts.length - index).join("."));
}
