import type { Problem } from "../problem/problem.ts";

/** A file of an `images` folder as it was read, before anything looks into it; or why it was not read. */
export type PictureFile =
  | { readonly type: "read"; readonly file: string; readonly bytes: Uint8Array }
  | { readonly type: "unread"; readonly file: string; readonly problem: Problem };

/** Picture files by their name: the path inside the `images` folder, with forward slashes. */
export type PictureFiles = Readonly<Record<string, PictureFile>>;
