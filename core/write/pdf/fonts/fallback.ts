import type { Face, FaceChain } from "./faces.ts";
import { hasAll } from "./further-faces.ts";

/** A stretch of text that one face can set. */
export interface FaceRun {
  readonly face: Face;
  readonly text: string;
}

/** Printed for a character that no face has; a question mark where they have no sign for it either. */
const REPLACEMENT = "\ufffd";

/** Letters without marks or joiners: each stands for itself, and most text has no others. */
const SIMPLE = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f]*$/;

/**
 * Private use has no meaning that a reader shares: what a face has there is its own, and a PDF would have to say
 * in other words what it stands for (ISO 19005-2, 6.2.11.7.3).
 */
const PRIVATE = /\p{Co}/u;

/** Joiner and non-joiner have no glyph, and say how the letters beside them are shaped. */
const JOINERS = /[\u200c\u200d]/g;

/** Controls, lone surrogates, soft hyphens and all else that Unicode lets be ignored need no glyph. */
const INVISIBLE = /(?![\u200c\u200d])[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

const clusters = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * Splits text by the face that has its letters: the first of the chain, else the next that has them. A
 * grapheme cluster (UAX 29) goes to one face whole, so that marks stand with their letter. A cluster that none
 * has is told to `onMissing` and printed as one replacement sign: never a blank, never a box without a word.
 */
export function splitByFace(
  text: string,
  chain: FaceChain,
  onMissing: (cluster: string) => void,
): readonly FaceRun[] {
  const runs: { face: Face; text: string }[] = [];
  const add = (cluster: string, at: number): void => {
    const shaped = cluster.replace(INVISIBLE, "");
    const visible = shaped.replace(JOINERS, "");
    if (visible === "") return;
    const claimed = chain.further.before && !isInWord(text, at, cluster) && chain.further.before(visible);
    const set = claimed
      ? { face: claimed, text: shaped }
      : faceFor({ shaped, visible }, cluster, chain, onMissing);
    const last = runs.at(-1);
    if (last?.face === set.face) last.text += set.text;
    else runs.push(set);
  };
  if (SIMPLE.test(text)) for (let at = 0; at < text.length; at += 1) add(text.charAt(at), at);
  else for (const { segment, index } of clusters.segment(text)) add(segment, index);
  return runs;
}

const WESTERN = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** An apostrophe between letters, as in "d’Ivoire", is never as wide as a Chinese letter. */
function isInWord(text: string, at: number, cluster: string): boolean {
  return WESTERN.test(text[at - 1] ?? "") && WESTERN.test(text[at + cluster.length] ?? "");
}

function faceFor(
  { shaped, visible }: { readonly shaped: string; readonly visible: string },
  cluster: string,
  { first, further }: FaceChain,
  onMissing: (cluster: string) => void,
): { face: Face; text: string } {
  const face = hasAll(first, visible) ? first : further.after(visible);
  if (face !== undefined && !PRIVATE.test(visible)) return { face, text: shaped };
  onMissing(cluster);
  const withSign = hasAll(first, REPLACEMENT) ? first : further.after(REPLACEMENT);
  return withSign === undefined ? { face: first, text: "?" } : { face: withSign, text: REPLACEMENT };
}
