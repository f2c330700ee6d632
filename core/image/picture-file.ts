import type { Problem } from "../problem/problem.ts";

/** A file of an `images` folder, not yet parsed, or the problem for which it could not be read. */
export type PictureFile =
  | { readonly type: "read"; readonly file: string; readonly bytes: Uint8Array }
  | { readonly type: "unread"; readonly file: string; readonly problem: Problem };

/** Picture files by their name: the path inside the `images` folder, with forward slashes. */
export type PictureFiles = Readonly<Record<string, PictureFile>>;
