import type { Face, Faces } from "./faces.ts";

/** A stretch of text that one face can set. */
export interface FaceRun {
  readonly face: Face;
  readonly text: string;
}

/** Printed for a character that no face has; U+FFFD, which every face of ours brings. */
const REPLACEMENT = "\ufffd";

/**
 * Splits text by the face that has its letters: the wanted one, else the symbol face. What neither has is
 * told to `onMissing` and printed as a replacement sign: never a blank, never a box without a word.
 */
export function splitByFace(
  text: string,
  wanted: Face,
  faces: Faces,
  onMissing: (character: string) => void,
): readonly FaceRun[] {
  const runs: { face: Face; text: string }[] = [];
  for (const character of text) {
    if (isInvisible(character.codePointAt(0) ?? 0)) continue;
    const set = faceFor(character, wanted, faces, onMissing);
    const last = runs.at(-1);
    if (last?.face === set.face) last.text += set.text;
    else runs.push(set);
  }
  return runs;
}

function faceFor(
  character: string,
  wanted: Face,
  faces: Faces,
  onMissing: (character: string) => void,
): { face: Face; text: string } {
  const codePoint = character.codePointAt(0) ?? 0;
  const face = [wanted, faces.symbols].find((candidate) => candidate.has(codePoint));
  if (face) return { face, text: character };
  onMissing(character);
  return { face: wanted.has(0xfffd) ? wanted : faces.symbols, text: REPLACEMENT };
}

/** Controls, lone surrogates, joiners and byte order marks have no glyph and need none. */
function isInvisible(codePoint: number): boolean {
  return (
    codePoint < 0x20 ||
    (codePoint >= 0x7f && codePoint < 0xa0) ||
    codePoint === 0xad ||
    (codePoint >= 0xd800 && codePoint <= 0xdfff) ||
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    (codePoint >= 0x202a && codePoint <= 0x202e) ||
    (codePoint >= 0x2060 && codePoint <= 0x2069) ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    codePoint === 0xfeff
  );
}
