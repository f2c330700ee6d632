import { graphemes, longestBeginning } from "../core/text/graphemes.ts";

export interface NameLength {
  readonly graphemes: number;
  /** Bytes in UTF-8; most systems allow 255 for a whole file name. */
  readonly bytes: number;
}

/** Names that Windows keeps for devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;

/**
 * A file name without extension that every system allows, as near to `text` as can be; empty where nothing of it can
 * stand in one. It begins and ends with neither a space nor a dot.
 */
export function plainFileName(text: string, most: NameLength): string {
  const allowed = text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]+/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/^[\s.]+/u, "");
  const isShort = (name: string): boolean =>
    graphemes(name).length <= most.graphemes && Buffer.byteLength(name) <= most.bytes;
  const name = longestBeginning(allowed, isShort).replace(/[\s.]+$/gu, "");
  return DEVICE.test(name) ? `Brief ${name}` : name;
}
