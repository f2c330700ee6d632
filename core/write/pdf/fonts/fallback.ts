import type { Face, Faces } from "./faces.ts";

/** A stretch of text that one face can set. */
export interface FaceRun {
  readonly face: Face;
  readonly text: string;
}

/** Printed for a character that no face has; U+FFFD, which every face of ours brings. */
const REPLACEMENT = "\ufffd";

/** Letters without marks or joiners: each stands for itself, and most text has no others. */
const SIMPLE = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f]*$/;

const clusters = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * Splits text by the face that has its letters: the wanted one, else the symbol face. A grapheme cluster
 * (UAX 29) goes to one face whole, so that marks stand with their letter. A cluster that neither has is told
 * to `onMissing` and printed as one replacement sign: never a blank, never a box without a word.
 */
export function splitByFace(
  text: string,
  wanted: Face,
  faces: Faces,
  onMissing: (cluster: string) => void,
): readonly FaceRun[] {
  const runs: { face: Face; text: string }[] = [];
  const add = (cluster: string): void => {
    const visible = visiblePart(cluster);
    if (visible === "") return;
    const set = faceFor(visible, cluster, wanted, faces, onMissing);
    const last = runs.at(-1);
    if (last?.face === set.face) last.text += set.text;
    else runs.push(set);
  };
  if (SIMPLE.test(text)) for (const letter of text) add(letter);
  else for (const { segment } of clusters.segment(text)) add(segment);
  return runs;
}

function visiblePart(cluster: string): string {
  let visible = "";
  for (const character of cluster) if (!isInvisible(character.codePointAt(0) ?? 0)) visible += character;
  return visible;
}

function faceFor(
  visible: string,
  cluster: string,
  wanted: Face,
  faces: Faces,
  onMissing: (cluster: string) => void,
): { face: Face; text: string } {
  if (hasAll(wanted, visible)) return { face: wanted, text: visible };
  if (hasAll(faces.symbols, visible)) return { face: faces.symbols, text: visible };
  onMissing(cluster);
  return { face: wanted.has(0xfffd) ? wanted : faces.symbols, text: REPLACEMENT };
}

function hasAll(face: Face, text: string): boolean {
  for (const character of text) if (!face.has(character.codePointAt(0) ?? 0)) return false;
  return true;
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
