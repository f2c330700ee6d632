import { graphemeClusters } from "../../../text/graphemes.ts";
import { composeClusters } from "./compose.ts";
import { drawsWhole, isTaggedFlag, withoutTags } from "./emoji-sequences.ts";
import type { Face } from "./face.ts";
import type { FaceChain } from "./faces.ts";
import { type Asking, canSet } from "./fallback-fonts.ts";
import { scriptOf } from "./script-runs.ts";

/** A stretch of text that one face can set. */
export interface FaceRun {
  readonly face: Face;
  readonly text: string;
}

/** Printed for a character that no face has; a question mark where they have no sign for it either. */
const REPLACEMENT = "\ufffd";

/** Letters without marks or joiners: each stands for itself, and most text has no others. */
const SIMPLE = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f]*$/;

export function isSimple(text: string): boolean {
  return SIMPLE.test(text);
}

/**
 * Private use has no meaning that a reader shares: what a face has there is its own, and a PDF would have to say
 * in other words what it stands for (ISO 19005-2, 6.2.11.7.3).
 */
const PRIVATE = /\p{Co}/u;

/** Joiner and non-joiner have no glyph, and say how the letters beside them are shaped. */
const JOINERS = /[\u200c\u200d]/g;

/** Controls, lone surrogates, soft hyphens and all else that Unicode lets be ignored need no glyph. */
const INVISIBLE = /(?![\u200c\u200d])[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** What splitting finds out on its way, and which faces it leaves out. */
export interface Splitting extends Asking {
  /** A grapheme cluster that no face has. */
  readonly onMissing: (cluster: string) => void;
}

/** A grapheme cluster and the face that sets it. */
interface Part {
  /** What is shaped: the cluster without what needs no glyph. */
  readonly text: string;
  readonly face: Face;
  /** Of a letter that a face has. */
  readonly script: string | undefined;
}

/**
 * Splits text by the face that has its letters: the first of the chain, else the next that has them. A
 * grapheme cluster (UAX 29) goes to one face whole, in composed form, so that marks stand with their letter; and so
 * does a word, if one face has all of its letters. A cluster that none has, or an emoji that its font cannot join, is told to `onMissing` and printed as one
 * replacement sign: never a blank, never a box without a word.
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
    parts.every(({ face }) => face === parts[0]?.face) ? parts : wordsWhole(parts, chain, splitting),
  );
}

function partFor(
  text: string,
  cluster: string,
  at: number,
  chain: FaceChain,
  splitting: Splitting,
): Part | undefined {
  const { further } = chain;
  const shaped = isTaggedFlag(cluster) ? cluster : cluster.replace(INVISIBLE, "");
  const visible = withoutTags(shaped).replace(JOINERS, "");
  if (visible === "") return undefined;
  const claimed =
    further.before && !isInWord(text, at, cluster) ? further.before(visible, splitting) : undefined;
  if (claimed !== undefined) return { face: claimed, text: shaped, script: undefined };
  const face = PRIVATE.test(visible) ? undefined : faceWith(visible, chain, splitting);
  if (face !== undefined && drawsWhole(face, shaped))
    return { face, text: shaped, script: scriptOf(visible) };
  splitting.onMissing(cluster);
  return { ...replacement(chain, splitting), script: undefined };
}

function faceWith(text: string, { first, further }: FaceChain, splitting: Splitting): Face | undefined {
  if (!splitting.without?.has(first) && canSet(first, text)) return first;
  return further.after(text, splitting);
}

function replacement(chain: FaceChain, splitting: Splitting): { readonly face: Face; readonly text: string } {
  const face = faceWith(REPLACEMENT, chain, splitting);
  return face === undefined ? { face: chain.first, text: "?" } : { face, text: REPLACEMENT };
}

/** Letters of one script in a row that need several faces, from the one face that has them all. */
function wordsWhole(parts: readonly Part[], chain: FaceChain, splitting: Splitting): readonly Part[] {
  const words: Part[] = [];
  for (let start = 0; start < parts.length; ) {
    const script = parts[start]?.script;
    let end = start + 1;
    while (script !== undefined && end < parts.length && parts[end]?.script === script) end += 1;
    const word = parts.slice(start, end);
    const mixed = word.some(({ face }) => face !== word[0]?.face);
    const letters = word.map(({ text }) => text.replace(JOINERS, "")).join("");
    const face = mixed ? faceWith(letters, chain, splitting) : undefined;
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

/** An apostrophe between letters, as in "d’Ivoire", is never as wide as a Chinese letter. */
function isInWord(text: string, at: number, cluster: string): boolean {
  return WESTERN.test(text[at - 1] ?? "") && WESTERN.test(text[at + cluster.length] ?? "");
}
