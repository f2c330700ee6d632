import { createHash } from "node:crypto";
import { lstat } from "node:fs/promises";

/** Where the briefs lie that are known so far, by id. */
export interface BriefPlaces {
  find(id: string): string | undefined;
  /**
   * Makes a file known and gives the id by which it is: its own, or another where that is the id of another file, as
   * of the one that it was copied from.
   */
  add(file: string, id: string): Promise<string>;
  move(id: string, file: string): void;
  forget(id: string): void;
}

export function createBriefPlaces(): BriefPlaces {
  const files = new Map<string, string>();
  return {
    find: (id) => files.get(id),
    async add(file, id) {
      const owner = files.get(id);
      const isFree = owner === undefined || owner === file || !(await exists(owner));
      const known = isFree ? id : idOfCopy(id, file);
      files.set(known, file);
      return known;
    },
    move: (id, file) => void files.set(id, file),
    forget: (id) => void files.delete(id),
  };
}

/** A UUID (RFC 9562, version 8) that is the same each time, so that drafts of the copy are found again. */
function idOfCopy(id: string, file: string): string {
  const hex = createHash("sha256")
    .update(JSON.stringify([id, file]))
    .digest("hex");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(12, 15)}`, `8${hex.slice(15, 18)}`];
  return [...parts, hex.slice(18, 30)].join("-");
}

async function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}
