import { DOSSIER_LIMITS } from "../../core/limits/limits.ts";
import { type SearchIndex, searchIndex } from "../../core/select/search-entries.ts";
import type { ViewedFolder } from "../workspace.ts";

type IndexedFolder = Pick<ViewedFolder, "revision" | "dossier" | "view">;

/** The folded texts of the dossiers that were opened last, by folder and revision. */
export interface FolderIndexes {
  /** Makes the index once the current work has been answered. */
  keep(folder: string, content: IndexedFolder): void;
  find(folder: string, revision: string): SearchIndex | undefined;
}

export function createFolderIndexes(): FolderIndexes {
  const indexes = new Map<string, () => SearchIndex>();
  return {
    keep(folder, { revision, dossier, view }) {
      const key = keyOf(folder, revision);
      if (indexes.has(key)) return;
      const index = once(() => searchIndex(dossier, view));
      indexes.set(key, index);
      const [oldest] = indexes.keys();
      if (indexes.size > DOSSIER_LIMITS.searched && oldest !== undefined) indexes.delete(oldest);
      setImmediate(index);
    },
    find: (folder, revision) => indexes.get(keyOf(folder, revision))?.(),
  };
}

function keyOf(folder: string, revision: string): string {
  return `${revision} ${folder}`;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  let rest: (() => Value) | undefined = make;
  return () => {
    // The dossier itself is let go once its index is made.
    if (!made && rest) made = { value: rest() };
    rest = undefined;
    if (!made) throw new Error("the index was not made");
    return made.value;
  };
}
