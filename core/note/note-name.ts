import type { Brief } from "../brief/brief.ts";
import { graphemes, longestBeginning } from "../text/graphemes.ts";

export type NamedBrief = Pick<Brief, "title" | "audience" | "date" | "version">;

/** What may stand in a pattern, and what of the brief it stands for. */
const FIELDS: ReadonlyMap<string, keyof NamedBrief> = new Map([
  ["date", "date"],
  ["title", "title"],
  ["for", "audience"],
  ["version", "version"],
] as const);

/** Of the 255 bytes that a file name may have, what an extension, a number and the name of a file being saved leave. */
const MAXIMUM = { bytes: 200, graphemesOfField: 80 };

const UNNAMED = "Briefing note";

/** Names that Windows keeps for devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;

/** Whether a pattern names at least one field, and none that is unknown. */
export function isNotePattern(pattern: string): boolean {
  const named = [...pattern.matchAll(/\{([^{}]*)\}/g)].map(([, field]) => field ?? "");
  return named.length > 0 && named.every((field) => FIELDS.has(field));
}

/**
 * The name of a note's file without its extension: `{date} {title}` gives `2026-03-04 Meeting with the minister`. It is
 * good on every system. Where it would be too long, the fields are shortened and the rest of the pattern stays.
 */
export function noteName(pattern: string, brief: NamedBrief): string {
  const named = (most: number) =>
    plainName(
      pattern.replace(/\{([^{}]*)\}/g, (all, field: string) => {
        const source = FIELDS.get(field);
        return source ? shortened(fieldValue(brief, source), most) : all;
      }),
    );
  for (let most = MAXIMUM.graphemesOfField; most > 0; most -= 1) {
    const name = named(most);
    if (bytesIn(name) <= MAXIMUM.bytes) return usable(name);
  }
  return usable(longestBeginning(named(1), (beginning) => bytesIn(beginning) <= MAXIMUM.bytes));
}

function fieldValue(brief: NamedBrief, field: keyof NamedBrief): string {
  const value = plainName(brief[field]);
  return field === "title" && value === "" ? UNNAMED : value;
}

function shortened(text: string, most: number): string {
  const parts = graphemes(text);
  return parts.length <= most ? text : parts.slice(0, most).join("").trimEnd();
}

function plainName(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]+/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/^[\s.]+|[\s.]+$/gu, "");
}

function usable(name: string): string {
  const plain = plainName(name) || UNNAMED;
  return DEVICE.test(plain) ? `Note ${plain}` : plain;
}

function bytesIn(text: string): number {
  return new TextEncoder().encode(text).length;
}
