import { graphemeClusters } from "../../../text/graphemes.ts";
import { composeClusters } from "./compose.ts";
import { drawsAsOneGlyph, isTaggedFlag, withoutTags } from "./emoji-sequences.ts";
import type { Face } from "./face.ts";
import type { FaceChain } from "./faces.ts";
import { canSet, type FaceQuery } from "./fallback-fonts.ts";
import { scriptOf } from "./script-runs.ts";

/** A run of text in one face. */
export interface FaceRun {
  readonly face: Face;
  readonly text: string;
}

/** Printed for a cluster that no face has; a question mark where no face has this character either. */
const REPLACEMENT = "\ufffd";

/** Characters that neither combine nor join, each a grapheme cluster; most text has no others. */
const SIMPLE = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f]*$/;

export function isSimple(text: string): boolean {
  return SIMPLE.test(text);
}

/**
 * Private-use characters. Their glyphs differ from face to face, and a PDF would have to state their text by ActualText
 * (ISO 19005-2, 6.2.11.7.3).
 */
const PRIVATE = /\p{Co}/u;

/** ZERO WIDTH JOINER and NON-JOINER: they need no glyph, and control the shaping of the characters beside them. */
const JOINERS = /[\u200c\u200d]/g;

/** Controls, lone surrogates, soft hyphens and other default-ignorable characters, which need no glyph. */
const INVISIBLE = /(?![\u200c\u200d])[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** Callbacks of the split, and the faces that it leaves out. */
export interface Splitting extends FaceQuery {
  /** A grapheme cluster that no face has. */
  readonly onMissing: (cluster: string) => void;
}

/** A grapheme cluster and the face that sets it. */
interface Part {
  /** The cluster without the characters that need no glyph. */
  readonly text: string;
  readonly face: Face;
  /** ISO 15924 code of the cluster; undefined for common characters and replacements. */
  readonly script: string | undefined;
}

/**
 * Splits text into runs by the first face of the chain that has its characters. A grapheme cluster (UAX 29) is set in one
 * face, in composed form, so that marks stay with their base, and so is a word if one face has all of its characters. A
 * cluster that no face has, or an emoji sequence that its font cannot draw, is reported to `onMissing` and printed as one
 * replacement character.
 */
export function splitByFace(text: string, chain: FaceChain, splitting: Splitting): readonly FaceRun[] {
  const parts: Part[] = [];
  const whole = composeClusters(text);
  const add = (cluster: string, at: number): void => {
    const part = partFor(whole, cluster, at, chain, splitting);
    if (part !== undefined) parts.push(part);
  };
  if (isSimple(whole)) for (let at = 0; at < whole.length; at += 1) add(whole.charAt(at), at);
  else for (const { segment, index } of graphemeClusters(whole)) add(segment, index);
  return joined(
    parts.every(({ face }) => face === parts[0]?.face) ? parts : withWholeWords(parts, chain, splitting),
  );
}

function partFor(
  text: string,
  cluster: string,
  at: number,
  chain: FaceChain,
  splitting: Splitting,
): Part | undefined {
  const { fallback } = chain;
  const shaped = isTaggedFlag(cluster) ? cluster : cluster.replace(INVISIBLE, "");
  const visible = withoutTags(shaped).replace(JOINERS, "");
  if (visible === "") return undefined;
  const overriding =
    fallback.before && !isInWord(text, at, cluster) ? fallback.before(visible, splitting) : undefined;
  if (overriding !== undefined) return { face: overriding, text: shaped, script: undefined };
  const face = PRIVATE.test(visible) ? undefined : faceWith(visible, chain, splitting);
  if (face !== undefined && drawsAsOneGlyph(face, shaped))
    return { face, text: shaped, script: scriptOf(visible) };
  splitting.onMissing(cluster);
  return { ...replacement(chain, splitting), script: undefined };
}

function faceWith(text: string, { first, fallback }: FaceChain, splitting: Splitting): Face | undefined {
  if (!splitting.without?.has(first) && canSet(first, text)) return first;
  return fallback.after(text, splitting);
}

function replacement(chain: FaceChain, splitting: Splitting): { readonly face: Face; readonly text: string } {
  const face = faceWith(REPLACEMENT, chain, splitting);
  return face === undefined ? { face: chain.first, text: "?" } : { face, text: REPLACEMENT };
}

/** Sets consecutive characters of one script in one face, if a face has all of them. */
function withWholeWords(parts: readonly Part[], chain: FaceChain, splitting: Splitting): readonly Part[] {
  const words: Part[] = [];
  for (let start = 0; start < parts.length; ) {
    const script = parts[start]?.script;
    let end = start + 1;
    while (script !== undefined && end < parts.length && parts[end]?.script === script) end += 1;
    const word = parts.slice(start, end);
    const mixed = word.some(({ face }) => face !== word[0]?.face);
    const characters = word.map(({ text }) => text.replace(JOINERS, "")).join("");
    const face = mixed ? faceWith(characters, chain, splitting) : undefined;
    words.push(...(face === undefined ? word : word.map((part) => ({ ...part, face }))));
    start = end;
  }
  return words;
}

function joined(parts: readonly Part[]): readonly FaceRun[] {
  const runs: { face: Face; text: string }[] = [];
  for (const { face, text } of parts) {
    const last = runs.at(-1);
    if (last?.face === face) last.text += text;
    else runs.push({ face, text });
  }
  return runs;
}

const WESTERN = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** Whether a cluster is inside a Western word: the apostrophe of "d’Ivoire" is not set in full width. */
function isInWord(text: string, at: number, cluster: string): boolean {
  return WESTERN.test(text[at - 1] ?? "") && WESTERN.test(text[at + cluster.length] ?? "");
}
