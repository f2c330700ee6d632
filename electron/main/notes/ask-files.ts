import { access } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { Format } from "../../../core/brief/brief.ts";
import type { NamedBrief } from "../../../core/note/note-name.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../core/settings/settings.ts";
import type { Dialogs, Services } from "../services.ts";
import { FILE_KINDS, noteFileName, withExtension, withoutExtension } from "./note-file-name.ts";

/** Where the files of a note go, one for each format, and which of them are there and may be replaced. */
export interface ChosenFiles {
  readonly files: readonly string[];
  readonly replaced: ReadonlySet<string>;
}

interface Dependencies extends Pick<Services, "noteFolder" | "settings"> {
  readonly dialogs: Pick<Dialogs, "askSave" | "confirm">;
}

/**
 * Asks once for the place of all files, beside each other under one name. The system's dialog asks about replacing the
 * one file that the person has named; any other that is there already is asked about here. Null where the person
 * cancelled, or wants to keep such a file.
 */
export async function askFiles(
  dependencies: Dependencies,
  proposed: string,
  formats: readonly Format[],
): Promise<ChosenFiles | null> {
  const { dialogs, noteFolder } = dependencies;
  const folder = await firstFolder(dependencies);
  const kinds = formats.map((format) => FILE_KINDS[format]);
  const answer = await dialogs.askSave(proposed, kinds, folder);
  if (answer === null) return null;
  const files = filesOf(answer, formats);
  const unasked = files.filter((file) => file !== answer);
  const there = await existing(unasked);
  if (there.length > 0 && !(await mayReplace(dialogs, there))) return null;
  await noteFolder.keep(dirname(answer));
  return { files, replaced: new Set([answer, ...there]) };
}

/** The folder that the person has set, or that of the last note where it is not there. */
async function firstFolder({ settings, noteFolder }: Dependencies): Promise<string | null> {
  const { notesFolder } = await settingsNow(settings);
  return notesFolder !== "" && (await exists(notesFolder)) ? notesFolder : noteFolder.read();
}

export async function proposedName(
  { settings }: Pick<Services, "settings">,
  brief: NamedBrief,
  [first = "pdf"]: readonly Format[],
): Promise<string> {
  const { fileName } = await settingsNow(settings);
  return noteFileName(fileName, brief, first);
}

async function settingsNow(settings: Services["settings"]): Promise<Settings> {
  const now = await settings.read();
  return now.ok ? now.value.settings : DEFAULT_SETTINGS;
}

function filesOf(answer: string, formats: readonly Format[]): readonly string[] {
  const [only] = formats;
  if (formats.length === 1 && only) return [withExtension(answer, only)];
  const base = withoutExtension(answer);
  return formats.map((format) => {
    const file = `${base}.${FILE_KINDS[format].extension}`;
    // The person may have typed the extension in capitals.
    return file.toLowerCase() === answer.toLowerCase() ? answer : file;
  });
}

async function existing(files: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(files.map(exists));
  return files.filter((_, index) => found[index]);
}

export async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

function mayReplace(dialogs: Pick<Dialogs, "confirm">, files: readonly string[]): Promise<boolean> {
  const names = files.map((file) => basename(file)).join(", ");
  const one = files.length === 1;
  return dialogs.confirm({
    message: one ? "This file is already there. Replace it?" : "These files are already there. Replace them?",
    path: names,
    detail: "It stands beside the file that you have named. Nothing is saved if you cancel.",
    yes: "Replace",
  });
}
