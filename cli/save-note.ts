import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Brief } from "../core/brief/brief.ts";
import { fileName } from "../core/note/file-name.ts";
import type { Note } from "../core/note/note.ts";
import { type Result, success } from "../core/problem/result.ts";
import { freeName } from "../workspace/free-name.ts";
import { saveTogether } from "../workspace/save/save-together.ts";
import { makeFolder } from "../workspace/save-whole.ts";

/** Folder of notes without --out, relative to the current folder. */
export const DEFAULT_OUT = join("out", "briefs");

export interface SavedFile {
  readonly file: string;
  readonly replaced: boolean;
}

export interface Destination {
  /** Folder of the notes. */
  readonly out: string;
  /** Attaché's own folder, which lists saves under way. */
  readonly ownFolder: string;
  /** Milliseconds to wait for one other save into the folder; as long as somebody at a screen would by default. */
  readonly patience?: number;
}

export interface WrittenNote {
  readonly files: readonly SavedFile[];
  /** Files of the first choice of name that hold another note, and were not touched. */
  readonly kept: readonly string[];
}

/** Saves all files of a note or none; `template` is the id of its template, which is in the name. */
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
