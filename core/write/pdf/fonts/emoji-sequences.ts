import type { Face } from "./face.ts";

/** An emoji sequence (UTS 51, 1.4): with a joiner, a modifier or tags, or two regional indicators of a flag. */
const SEQUENCE =
  /\p{Regional_Indicator}{2}|\p{Extended_Pictographic}.*[\u200d\p{Emoji_Modifier}\u{e0020}-\u{e007f}]/u;

/** Tag characters, which spell the code of a region and end it. */
const TAGS = /[\u{e0020}-\u{e007f}]/gu;

const BLACK_FLAG = "\u{1f3f4}";

/** The code ZZ, which ISO 3166 assigns to no country: fonts draw their glyph for an unknown flag. */
const NO_COUNTRY = "\u{1f1ff}\u{1f1ff}";
const FLAG = /^\p{Regional_Indicator}{2}$/u;

/** Whether a cluster is an emoji tag sequence; tags have a meaning only after a black flag. */
export function isTaggedFlag(cluster: string): boolean {
  return cluster.startsWith(BLACK_FLAG) && withoutTags(cluster) !== cluster;
}

export function withoutTags(cluster: string): string {
  return cluster.replace(TAGS, "");
}

/**
 * Whether a face draws an emoji sequence as one glyph and no unknown flag; true for any other cluster. A font that lacks
 * the sequence draws its emoji side by side.
 */
export function drawsAsOneGlyph(face: Face, cluster: string): boolean {
  if (!SEQUENCE.test(cluster)) return true;
  try {
    const [glyph, ...others] = glyphsWithAdvance(face, cluster);
    if (others.length > 0) return false;
    if (FLAG.test(cluster)) return glyph !== glyphsWithAdvance(face, NO_COUNTRY)[0];
    return !isTaggedFlag(cluster) || glyph !== glyphsWithAdvance(face, BLACK_FLAG)[0];
  } catch {
    // A face that fails is reported where its run is shaped.
    return true;
  }
}

function glyphsWithAdvance(face: Face, cluster: string): readonly number[] {
  return face.shape(cluster).glyphs.flatMap(({ id, advance }) => (advance === 0 ? [] : [id]));
}
