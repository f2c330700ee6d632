import { graphemeClusters } from "../text/graphemes.ts";

/** Grapheme clusters that no font has, in composed form (NFC), as data may hold another form than the note prints. */
export interface MissingClusters {
  /** Those that a text holds, in its order, each once. */
  readonly within: (text: string) => readonly string[];
  readonly all: ReadonlySet<string>;
}

export function missingClusters(clusters: Iterable<string>): MissingClusters {
  const all = new Set(Array.from(clusters, (cluster) => cluster.normalize("NFC")));
  const first = new Set(Array.from(all, (cluster) => cluster.codePointAt(0)));
  return {
    all,
    within(text) {
      const composed = text.normalize("NFC");
      // Most texts have none; asking for single characters is much cheaper than dividing them into clusters.
      if (!Array.from(composed).some((character) => first.has(character.codePointAt(0)))) return [];
      const found = new Set<string>();
      for (const { segment } of graphemeClusters(composed)) if (all.has(segment)) found.add(segment);
      return [...found];
    },
  };
}

/** A cluster in messages: the character itself where it is assigned, and its code points. */
export function describeCluster(cluster: string): string {
  const codes = Array.from(cluster, codeOf).join(" ");
  if (/^\p{Co}/u.test(cluster)) return `${codes}, a private-use character`;
  if (/^\p{Cn}/u.test(cluster)) return `${codes}, a code without a character`;
  return `"${cluster}" (${codes})`;
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
