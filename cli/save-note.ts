import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Brief } from "../core/brief/brief.ts";
import { fileName } from "../core/note/file-name.ts";
import type { Note } from "../core/note/note.ts";
import { type Result, success } from "../core/problem/result.ts";
import { freeName } from "../workspace/free-name.ts";
import { saveTogether } from "../workspace/save/save-together.ts";
import { makeFolder } from "../workspace/save-whole.ts";

/** Default output folder, relative to the current folder. */
export const DEFAULT_OUT = join("out", "briefs");

export interface SavedFile {
  readonly file: string;
  readonly replaced: boolean;
}

export interface Destination {
  /** Output folder. */
  readonly out: string;
  /** Attaché's own folder, in which pending saves are listed. */
  readonly ownFolder: string;
  /** Milliseconds to wait for another save into the folder; 10,000 by default. */
  readonly patience?: number;
}

export interface WrittenNote {
  readonly files: readonly SavedFile[];
  /** Files with the wished name that contain another note and were left unchanged. */
  readonly kept: readonly string[];
}

/** Saves all files of a note or none; `template` is the id of its template, which is part of the file name. */
export async function saveNote(
  note: Note,
  brief: Brief,
  template: string,
  { out, ...settings }: Destination,
): Promise<Result<WrittenNote>> {
  const made = await makeFolder(out);
  if (!made.ok) return made;
  const formats = note.files.map(({ format }) => format);
  const free = await freeName(out, fileName(brief, template), formats, brief.title);
  if (!free.ok) return free;
  const { name, kept } = free.value;
  const files = note.files.map(({ format, bytes }) => ({ file: join(out, `${name}.${format}`), bytes }));
  const saved = files.map(({ file }) => ({ file, replaced: existsSync(file) }));
  const together = await saveTogether(files, settings);
  return together.ok ? success({ files: saved, kept }, together.problems) : together;
}
