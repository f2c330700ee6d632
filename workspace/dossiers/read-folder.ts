import { realpath, stat } from "node:fs/promises";
import { relative, sep } from "node:path";
import type { TextFiles, UnreadableFiles } from "../../core/dossier/text-files.ts";
import { FOLDER_LIMITS } from "../../core/limits/limits.ts";
import type { Problem } from "../../core/problem/problem.ts";
import { failure, type Result, success } from "../../core/problem/result.ts";
import { composed } from "../../core/text/composed.ts";
import { decodeText } from "../decode-text.ts";
import { diskProblem } from "../disk-problem.ts";
import { readRegularFile } from "../read-regular-file.ts";
import { isTemporaryFile } from "../save/save-names.ts";
import { isHidden, isText, type ListedFile, listFiles } from "./folder-files.ts";
import { linkProblem } from "./folder-links.ts";

/** What a folder holds, by paths inside it with forward slashes, each in its composed form. */
export interface FolderTexts {
  readonly files: TextFiles;
  readonly unreadable: UnreadableFiles;
  /** Files that are not text, and hidden files of other programs. */
  readonly others: readonly string[];
  /** Warnings about links, pipes and devices that are not read. */
  readonly links: readonly Problem[];
}

/** Reads the text files of a folder. Fails if one of them cannot be read; skipped links and pipes are warnings. */
export async function readFolder(folder: string): Promise<Result<TextFiles>> {
  const read = await readTexts(folder);
  if (!read.ok) return read;
  const { files, unreadable, links } = read.value;
  return unreadable.size > 0 ? failure([...unreadable.values(), ...links]) : success(files, links);
}

/** Reads the text files of a folder. Links to folders, and links that lead out of the folder, are not followed. */
export async function readTexts(folder: string): Promise<Result<FolderTexts>> {
  try {
    const root = await realpath(folder);
    const files = new Map<string, string>();
    const unreadable = new Map<string, Problem>();
    const listed = await listFiles(root);
    if (listed === undefined)
      return tooBig(folder, `has more than ${FOLDER_LIMITS.entries} files and folders`);
    const found = listed.map((file) => ({
      ...file,
      name: composed(relative(root, file.path).split(sep).join("/")),
    }));
    const links = [
      ...(await linkProblems(root, folder, found)),
      ...found
        .filter(({ name, isDevice }) => isDevice && isText(name))
        .map(({ name }) => device(`${folder}/${name}`)),
    ];
    const own = await ownFiles(
      root,
      found.filter(({ name }) => isText(name)),
    );
    const excess = excessOf(folder, own);
    if (excess !== undefined) return excess;
    for (const { name, target, size } of own) {
      // A file may have grown since: read no more bytes than were counted.
      const bytes = await readRegularFile(target, size);
      if (bytes === "too-big") return changedMeanwhile(`${folder}/${name}`);
      if (bytes === "not-a-file") continue;
      const text = decodeText(`${folder}/${name}`, bytes);
      if (files.has(name)) unreadable.set(name, sameName(`${folder}/${name}`));
      else if (typeof text === "string") files.set(name, text);
      else unreadable.set(name, text);
    }
    for (const name of unreadable.keys()) files.delete(name);
    const reported = new Set(links.map(({ place }) => place?.file));
    const others = found
      .map(({ name }) => name)
      .filter((name) => !isText(name) && !isSaveFile(name) && !reported.has(`${folder}/${name}`));
    return success({ files, unreadable, others, links });
  } catch (error) {
    return failure([diskProblem(error, folder, "read")]);
  }
}

interface FoundFile extends ListedFile {
  /** Path inside the folder. */
  readonly name: string;
}

async function linkProblems(
  root: string,
  folder: string,
  found: readonly FoundFile[],
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const { path, name } of found.filter(({ isLink, name }) => isLink && !isHidden(name))) {
    const problem = await linkProblem(root, path, `${folder}/${name}`);
    if (problem) problems.push(problem);
  }
  return problems;
}

/** Whether a file is a temporary file of a save. */
function isSaveFile(name: string): boolean {
  return isTemporaryFile(name.slice(name.lastIndexOf("/") + 1));
}

interface OwnFile extends FoundFile {
  readonly target: string;
  /** Size in bytes. */
  readonly size: number;
}

/** Regular files, and links to regular files, inside the folder. */
async function ownFiles(root: string, found: readonly FoundFile[]): Promise<readonly OwnFile[]> {
  const own: OwnFile[] = [];
  for (const file of found) {
    const target = await realpath(file.path).catch(() => undefined);
    if (!target?.startsWith(root + sep)) continue;
    const status = await stat(target);
    if (status.isFile()) own.push({ ...file, target, size: status.size });
  }
  return own;
}

/** Failure if the files exceed the limits of a dossier; checked before any of them is read. */
function excessOf(folder: string, own: readonly OwnFile[]): Result<never> | undefined {
  const { bytesInFile, bytes, files } = FOLDER_LIMITS;
  const large = own.find(({ size }) => size > bytesInFile);
  if (large) return tooBig(large.path, `has more than ${bytesInFile / 1_000_000} MB`);
  if (own.length > files) return tooBig(folder, `has more than ${files} files`);
  const total = own.reduce((sum, { size }) => sum + size, 0);
  return total > bytes ? tooBig(folder, `has more than ${bytes / 1_000_000} MB of text`) : undefined;
}

function device(file: string): Problem {
  return {
    code: "device-not-read",
    severity: "warning",
    message: "is a pipe, socket or device, not a file; it is not read",
    hint: "put an ordinary file in its place",
    place: { file },
  };
}

function changedMeanwhile(file: string): Result<never> {
  const message = "changed while it was read";
  return failure([{ code: "cannot-read", severity: "error", message, hint: "try again", place: { file } }]);
}

/** Problem of two file names that differ only in Unicode normalisation. */
export function sameName(file: string): Problem {
  return {
    code: "same-name",
    severity: "error",
    message: "there are two files of this name, whose accents are encoded in two ways",
    hint: "keep one of them",
    place: { file },
  };
}

function tooBig(file: string, message: string): Result<never> {
  return failure([
    {
      code: "folder-too-big",
      severity: "error",
      message: `${message}; this is not a dossier or template`,
      hint: "name the folder of the dossier itself",
      place: { file },
    },
  ]);
}
