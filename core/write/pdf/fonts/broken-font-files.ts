import type { Face, FaceName } from "./face.ts";
import { openFaces } from "./faces.ts";
import type { FontFiles } from "./font-files.ts";
import { createShaper } from "./harfbuzz/shaper.ts";
import { openFace } from "./open-face.ts";
import { viewOf } from "./truetype/tables.ts";

/** The files that every PDF needs; fallback fonts are optional. */
export type NeededFile = Exclude<keyof FontFiles, "fallback">;

const FAMILY = ["regular", "bold", "italic", "boldItalic"] as const satisfies readonly FaceName[];

/** Names the required files that are broken. Valid fonts stay open for later notes. */
export function brokenFontFiles(files: FontFiles): readonly NeededFile[] {
  const faces = attempt(() => openFaces(files));
  const fonts =
    faces === undefined ? brokenAmong(files) : FAMILY.filter((name) => !setsBasicText(faces[name]));
  return isColourProfile(files.colourProfile) ? fonts : [...fonts, "colourProfile"];
}

function brokenAmong(files: FontFiles): readonly NeededFile[] {
  const shaper = attempt(() => startedShaper(files.shaper));
  if (shaper === undefined) return ["shaper"];
  return FAMILY.filter((name) => {
    const face = attempt(() => openFace(shaper, name, name.startsWith("bold"), files[name]));
    return face === undefined || !setsBasicText(face);
  });
}

/** Starts the module by a look-up in an empty font: HarfBuzz treats bytes that are no font as a font without glyphs. */
function startedShaper(module: Uint8Array): ReturnType<typeof createShaper> {
  const shaper = createShaper(module);
  shaper.open(new Uint8Array(4)).glyphOf(0x41);
  return shaper;
}

/** Characters that any face of a house style must have. */
const BASIC = " -0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

function setsBasicText(face: Face): boolean {
  const missing = Array.from(BASIC).some((character) => !face.has(character.charCodeAt(0)));
  return !missing && attempt(() => face.shape(BASIC)) !== undefined;
}

const PROFILE_HEADER = 128;
const SIGNATURE = 36;

/** Whether a file has the header of an ICC profile: its size and the signature "acsp" (ISO 15076-1, 7.2). */
function isColourProfile(file: Uint8Array): boolean {
  if (file.length < PROFILE_HEADER || viewOf(file).getUint32(0) !== file.length) return false;
  return String.fromCharCode(...file.subarray(SIGNATURE, SIGNATURE + 4)) === "acsp";
}

function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
