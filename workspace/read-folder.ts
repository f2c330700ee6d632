import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { TextFiles, UnreadableFiles } from "../core/dossier/load-dossier.ts";
import type { Problem } from "../core/problem/problem.ts";
import { failure, type Result, success } from "../core/problem/result.ts";
import { composed } from "../core/text/composed.ts";
import { decodeText } from "./decode-text.ts";
import { diskProblem } from "./disk-problem.ts";
import { linkProblem } from "./folder-links.ts";
import { isPassing } from "./save/save-names.ts";

const TEXT_FILE = /\.(ya?ml|json|csv|hbs)$/i;

/** Bounds on a folder that someone may open by mistake: a home folder, a disk. */
const MAXIMUM_FILES = 2_000;
const MAXIMUM_BYTES = 5_000_000;
const MAXIMUM_DEPTH = 3;

/** What a folder holds, by paths inside it with forward slashes, each in its composed form. */
export interface FolderTexts {
  readonly files: TextFiles;
  readonly unreadable: UnreadableFiles;
  /** Files that are no texts, and hidden ones that other programs left. */
  readonly others: readonly string[];
  /** Warnings about links that are not read. */
  readonly links: readonly Problem[];
}

/** Reads the text files of a folder; one that cannot be read fails them all. Links that are not read are warnings. */
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
    const found = (await listFiles(root, MAXIMUM_DEPTH)).map(({ path, isLink }) => ({
      path,
      isLink,
      name: composed(relative(root, path).split(sep).join("/")),
    }));
    const links = await linkProblems(root, folder, found);
    for (const { name, path } of found.filter(({ name }) => isText(name))) {
      const own = await ownFile(root, path);
      if (own === undefined) continue;
      if (own.size > MAXIMUM_BYTES) return tooBig(path, `has more than ${MAXIMUM_BYTES / 1_000_000} MB`);
      if (files.size + unreadable.size >= MAXIMUM_FILES)
        return tooBig(folder, `has more than ${MAXIMUM_FILES} files`);
      const text = decodeText(`${folder}/${name}`, await readFile(own.target));
      if (files.has(name)) unreadable.set(name, sameName(`${folder}/${name}`));
      else if (typeof text === "string") files.set(name, text);
      else unreadable.set(name, text);
    }
    for (const name of unreadable.keys()) files.delete(name);
    const told = new Set(links.map(({ place }) => place?.file));
    const others = found
      .map(({ name }) => name)
      .filter((name) => !isText(name) && !isPassingFile(name) && !told.has(`${folder}/${name}`));
    return success({ files, unreadable, others, links });
  } catch (error) {
    return failure([diskProblem(error, folder, "read")]);
  }
}

/** Hidden files are other programs' own, whatever they are called. */
function isText(name: string): boolean {
  return TEXT_FILE.test(name) && !isHidden(name);
}

function isHidden(name: string): boolean {
  return /(^|\/)\./.test(name);
}

/** A file, or a link to one, inside the folder. */
async function ownFile(
  root: string,
  path: string,
): Promise<{ readonly target: string; readonly size: number } | undefined> {
  const target = await realpath(path).catch(() => undefined);
  if (!target?.startsWith(root + sep)) return undefined;
  const status = await stat(target);
  return status.isFile() ? { target, size: status.size } : undefined;
}

interface FoundFile {
  readonly path: string;
  readonly isLink: boolean;
}

async function linkProblems(
  root: string,
  folder: string,
  found: readonly (FoundFile & { readonly name: string })[],
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const { path, name } of found.filter(({ isLink, name }) => isLink && !isHidden(name))) {
    const problem = await linkProblem(root, path, `${folder}/${name}`);
    if (problem) problems.push(problem);
  }
  return problems;
}

/** What a save keeps beside its files for a moment. */
function isPassingFile(name: string): boolean {
  return isPassing(name.slice(name.lastIndexOf("/") + 1));
}

async function listFiles(folder: string, depth: number): Promise<readonly FoundFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const sorted = entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const lists = await Promise.all(
    sorted.map(async (entry) => {
      const path = join(folder, entry.name);
      if (!entry.isDirectory()) return [{ path, isLink: entry.isSymbolicLink() }];
      return depth > 0 && !entry.name.startsWith(".") ? listFiles(path, depth - 1) : [];
    }),
  );
  return lists.flat();
}

/** Two files that look alike: one name is composed and the other is not. */
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
