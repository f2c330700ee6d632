import type { Problem } from "../problem/problem.ts";

/** A folder's text files: content by path inside the folder, with forward slashes. */
export type TextFiles = ReadonlyMap<string, string>;

/** The problems of files whose text cannot be decoded, by path. Such a file counts as present and has no other problem. */
export type UnreadableFiles = ReadonlyMap<string, Problem>;
