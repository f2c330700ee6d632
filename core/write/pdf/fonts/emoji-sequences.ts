import type { Face } from "./face.ts";

/** Characters that are one picture together (UTS 51, 1.4): with a joiner, a skin tone or tags, or two letters of a flag. */
const SEQUENCE =
  /\p{Regional_Indicator}{2}|\p{Extended_Pictographic}.*[\u200d\p{Emoji_Modifier}\u{e0020}-\u{e007f}]/u;

/** Tags, which spell a region or end its name. */
const TAGS = /[\u{e0020}-\u{e007f}]/gu;

const BLACK_FLAG = "\u{1f3f4}";

/** ZZ, which ISO 3166 gives to no country: fonts draw a flag of their own for what they do not know. */
const NO_COUNTRY = "\u{1f1ff}\u{1f1ff}";
const FLAG = /^\p{Regional_Indicator}{2}$/u;

/** Whether tags belong to the cluster: only a black flag has a meaning with them. */
export function isTaggedFlag(cluster: string): boolean {
  return cluster.startsWith(BLACK_FLAG) && withoutTags(cluster) !== cluster;
}

export function withoutTags(cluster: string): string {
  return cluster.replace(TAGS, "");
}

/**
 * Whether a face draws a cluster as the one picture that it stands for. Pictures that a font cannot join come out side
 * by side, an unknown flag as a flag without a name. All else is true.
 */
export function drawsWhole(face: Face, cluster: string): boolean {
  if (!SEQUENCE.test(cluster)) return true;
  try {
    const [picture, ...others] = picturesOf(face, cluster);
    if (others.length > 0) return false;
    if (FLAG.test(cluster)) return picture !== picturesOf(face, NO_COUNTRY)[0];
    return !isTaggedFlag(cluster) || picture !== picturesOf(face, BLACK_FLAG)[0];
  } catch {
    // A face that breaks down is told where its run is shaped.
    return true;
  }
}

/** Glyphs that take room. */
function picturesOf(face: Face, cluster: string): readonly number[] {
  return face.shape(cluster).glyphs.flatMap(({ id, advance }) => (advance === 0 ? [] : [id]));
}
