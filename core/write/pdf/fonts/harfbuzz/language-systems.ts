import { type Engine, SCRATCH_TAGS } from "./engine.ts";
import type { Pointer } from "./exports.ts";

const TABLES = ["GSUB", "GPOS"].map(tagNumber);

/** The tags of all language systems of a font (OpenType, "Script list table"). */
export function languageSystems(engine: Engine, face: Pointer): ReadonlySet<number> {
  const { hb_ot_layout_table_get_script_tags, hb_ot_layout_script_get_language_tags } = engine.exports;
  const found = new Set<number>();
  for (const table of TABLES) {
    const scripts = allTags(engine, (start, count, tags) =>
      hb_ot_layout_table_get_script_tags(face, table, start, count, tags),
    );
    for (const index of scripts.keys()) {
      const languages = allTags(engine, (start, count, tags) =>
        hb_ot_layout_script_get_language_tags(face, table, index, start, count, tags),
      );
      for (const tag of languages) found.add(tag);
    }
  }
  return found;
}

/** The language systems of a font for a BCP 47 tag, the best first. */
export function tagsOfLanguage(
  engine: Engine,
  systems: ReadonlySet<number>,
  language: string,
): readonly number[] {
  const { exports, scratch, words } = engine;
  const [count, tags] = [scratch, scratch + 16];
  words()[count / 4] = SCRATCH_TAGS;
  exports.hb_ot_tags_from_script_and_language(0, engine.language(language), 0, 0, count, tags);
  const length = words()[count / 4] ?? 0;
  return [...words().subarray(tags / 4, tags / 4 + length)].filter((tag) => systems.has(tag));
}

type ReadTags = (start: number, count: Pointer, tags: Pointer) => number;

/** Reads a list in blocks of `SCRATCH_TAGS`. */
function allTags({ scratch, words }: Engine, read: ReadTags): readonly number[] {
  const [count, tags] = [scratch, scratch + 16];
  const found: number[] = [];
  for (let length = SCRATCH_TAGS; length === SCRATCH_TAGS; ) {
    words()[count / 4] = SCRATCH_TAGS;
    read(found.length, count, tags);
    length = words()[count / 4] ?? 0;
    found.push(...words().subarray(tags / 4, tags / 4 + length));
  }
  return found;
}

function tagNumber(tag: string): number {
  return Array.from(tag, (character) => character.charCodeAt(0)).reduce((sum, code) => (sum << 8) | code, 0);
}
