import { textFaults } from "../located-text/text-faults.ts";
import { isError, type Problem } from "../problem/problem.ts";
import type { Brief } from "./brief.ts";
import { briefFields } from "./brief-fields.ts";

/**
 * Problems of unprintable characters in the brief's own words. A saved brief is checked when it is read; this check is
 * for words from the command line or the window.
 */
export function briefWordProblems(brief: Brief): readonly Problem[] {
  const words = [
    ...briefFields(brief).map(({ path, text }) => ({ path, subject: subjectOf(path), text })),
    ...Object.entries(brief.wordings ?? {}).map(([id, text]) => ({
      path: `wordings.${id}`,
      subject: `the wording of "${id}" for this note`,
      text,
    })),
  ];
  return words.flatMap(({ path, subject, text }) =>
    textFaults(subject, text)
      .filter(isError)
      .map(({ code, severity, message, hint }) => ({
        ...{ code, severity, message, about: { field: path } },
        ...(hint && { hint }),
      })),
  );
}

/** Words for a field by the beginning of its path. */
const SUBJECTS: readonly (readonly [path: string, subject: string])[] = [
  ["title", "the title of the note"],
  ["audience", "the reader's name"],
  ["version", "the version"],
  ["author.", "the author"],
  ["clearedBy.", "the clearance"],
  ["meeting.agenda.", "the agenda of the meeting"],
  ["meeting.", "the meeting"],
];

function subjectOf(path: string): string {
  const known = SUBJECTS.find(([beginning]) => path.startsWith(beginning));
  return known?.[1] ?? `the field "${path.slice(path.indexOf(".") + 1)}"`;
}
