import { z } from "zod";
import {
  DOSSIER_LIMITS,
  SAVED_BRIEF_LIMITS,
  TEMPLATE_LIMITS,
  TEXT_LIMITS,
} from "../../../core/limits/limits.ts";
import { isDate } from "../../../core/text/date.ts";

/**
 * Maximum lengths in UTF-16 code units, far above real requests; they keep a broken or hostile page from exhausting
 * memory.
 */
const LONGEST = { name: 200, line: 1_000, text: 10_000, unfinished: 100_000, file: 1_000_000 };

/** Control characters, except pasted tabs, and lone surrogates. */
const NOT_IN_LINES = /(?!\t)\p{Cc}|\p{Cs}/u;

/** The same for texts of several lines, which may also contain line ends. */
const NOT_IN_TEXTS = /(?![\t\n\r])\p{Cc}|\p{Cs}/u;

/** A text without refused characters. Messages are shown unchanged, so they name the field and what to do. */
function plain(longest: number, refused: RegExp, subject: string) {
  return z.string().superRefine((text, context) => {
    if (text.length > longest) {
      const message = `${subject} has more than ${longest} characters; shorten it`;
      context.addIssue({ code: "custom", message });
    } else if (refused.test(text)) {
      const message = `${subject} contains a control character or half of a character; delete it and type it again`;
      context.addIssue({ code: "custom", message });
    }
  });
}

export const line = (subject: string) => plain(LONGEST.line, NOT_IN_LINES, subject);

export const longText = (subject: string) => plain(LONGEST.text, NOT_IN_TEXTS, subject);

/** Rich text, as long as the text of a statement may be. */
export const richText = (subject: string) => plain(TEXT_LIMITS.richText, NOT_IN_TEXTS, subject);

/** Text of a draft, which is stored but not used yet: only its length is limited. */
export const unfinished = (subject: string) =>
  z.string().superRefine(({ length }, context) => {
    if (length <= LONGEST.unfinished) return;
    const message = `${subject} has more than ${LONGEST.unfinished} characters; shorten it`;
    context.addIssue({ code: "custom", message });
  });

/** Unprintable characters are reported at their line by the template reader. */
export const fileText = z.string().max(LONGEST.file);

/** An identifier, as in dossiers and templates: letters, digits and `. _ -`. */
export const identifier = z
  .string()
  .max(LONGEST.name)
  .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u);

/** The name of an option of a template. */
export const optionName = z
  .string()
  .max(TEMPLATE_LIMITS.optionName)
  .regex(/^\p{L}[\p{L}\p{M}\p{N}_-]*$/u);

/** Levels of a marking scheme may have spaces. */
export const level = plain(LONGEST.name, NOT_IN_LINES, "the marking").min(1);

/** Handle of an open dossier, made by `randomUUID`. */
export const handle = z.uuidv4();

/** Job id, such as `preview-12`. */
export const job = z
  .string()
  .max(64)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

/** The beginning of a SHA-256 in hexadecimal: names a recent dossier. */
export const recentId = z.string().regex(/^[\da-f]{32}$/);

/** Of a file that was dropped on the window; empty for one that lies on no disk. */
export const path = plain(SAVED_BRIEF_LIMITS.path, NOT_IN_LINES, "the path");

/** Of a file of a dossier, inside its folder or with the folder's name before it. */
export const fileName = plain(SAVED_BRIEF_LIMITS.path, NOT_IN_LINES, "the name of the file").min(1);

export const query = plain(DOSSIER_LIMITS.query, NOT_IN_LINES, "the text to search for");

/** A SHA-256 in hexadecimal. */
export const revision = z.string().regex(/^[\da-f]{64}$/);

export const date = z.string().superRefine((text, context) => {
  if (isDate(text)) return;
  const fault = text === "" ? "the note has no date" : "the date of the note is not a calendar date";
  context.addIssue({ code: "custom", message: `${fault}; choose one` });
});

/** Name of a template file, which may be in the folder of partials. */
export const templateFileName = z
  .string()
  .max(LONGEST.name)
  .regex(/^(template\.yaml|template\.hbs|partials\/[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]{0,63}\.hbs)$/u);

/** Title for the copy of a template. */
export const templateTitle = plain(LONGEST.name, NOT_IN_LINES, "the title of the template").min(1);

/** A UUID, which the file of the brief states. */
export const briefId = z.uuid();

/** Of a file that was dropped on the window; empty for one that lies on no disk. */
export const droppedPath = plain(SAVED_BRIEF_LIMITS.path, NOT_IN_LINES, "the path");

/** What a person calls a brief; its file is named after it. */
export const documentName = plain(LONGEST.name, NOT_IN_LINES, "the name of the brief").min(1);

/** Of a saved note in the history of a brief: a UUID, which the file of the brief states. */
export const recordId = z.uuid();
