import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Content and permissions of files, by their paths in a folder. */
export type Contents = Readonly<Record<string, { readonly text: string; readonly mode: number }>>;

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "attache-save-"));
}

export function fill(folder: string, contents: Contents): void {
  for (const [name, { text, mode }] of Object.entries(contents)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    chmodSync(path, mode);
  }
}

/** All files, hidden ones included, and empty folders with a slash at the end. */
export function contentsOf(folder: string, inside = ""): Contents {
  const found: Record<string, { text: string; mode: number }> = {};
  for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
    const name = inside === "" ? entry.name : `${inside}/${entry.name}`;
    const path = join(folder, name);
    if (entry.isDirectory()) {
      const below = contentsOf(folder, name);
      if (Object.keys(below).length === 0) found[`${name}/`] = { text: "", mode: 0 };
      Object.assign(found, below);
    } else found[name] = { text: readFileSync(path, "utf8"), mode: statSync(path).mode & 0o7777 };
  }
  return found;
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
