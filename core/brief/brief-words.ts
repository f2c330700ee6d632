import { textFaults } from "../located-text/text-faults.ts";
import { isError, type Problem } from "../problem/problem.ts";
import type { Brief } from "./brief.ts";

/**
 * Problems of unprintable characters in the brief's own words. A saved brief is checked when it is read; this check is
 * for words from the command line or the window.
 */
export function briefWordProblems({
  title,
  audience,
  version,
  author,
  clearedBy,
  meeting,
}: Brief): readonly Problem[] {
  const words: readonly (readonly [subject: string, texts: readonly (string | undefined)[]])[] = [
    ["the title of the note", [title]],
    ["the reader's name", [audience]],
    ["the version", [version]],
    ["the author", [author?.name, author?.role, author?.contact]],
    ["the clearance", [clearedBy?.name, clearedBy?.role, clearedBy?.at]],
    ["the meeting", [meeting?.when, meeting?.where, meeting?.language, meeting?.reason]],
    ["the agenda of the meeting", meeting?.agenda ?? []],
  ];
  return words.flatMap(([subject, texts]) =>
    texts
      .flatMap((text) => (text === undefined ? [] : textFaults(subject, text)))
      .filter(isError)
      .map(({ code, severity, message, hint }) => ({ code, severity, message, ...(hint && { hint }) })),
  );
}
