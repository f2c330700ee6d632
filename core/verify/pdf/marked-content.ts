import { isA, type PdfDictionary, type PdfObjects, type PdfValue, pdfName, pdfText } from "./pdf-value.ts";
import type { ShownText, Unread } from "./shown-text.ts";
import { visibleCharacters } from "./unread.ts";

type ContentOwner =
  | { readonly type: "content"; readonly number: number }
  | { readonly type: "header" }
  | { readonly type: "footer" }
  | { readonly type: "other" };

/** An open marked-content sequence (14.6). */
export interface MarkedContent {
  readonly owner: ContentOwner | undefined;
  /** ActualText (14.9.4): replaces all text shown within the sequence. */
  readonly actual: string | undefined;
  /** Tag ReversedChars: the characters are shown in visual order, the reverse of reading order (14.8.2.3.3). */
  readonly reversed: boolean;
  /** Whether `actual` has been recorded: it counts once for the whole sequence. */
  recorded: boolean;
}

/** Text of a page by the structure element, header or footer that it belongs to. */
export interface AssignedText {
  /** By marked-content identifier (MCID). */
  readonly content: Map<number, ShownText[]>;
  readonly header: ShownText[];
  readonly footer: ShownText[];
  readonly unread: Unread;
}

/** The sequence that BMC or BDC opens. Artifacts are outside the structure; pagination artifacts may be a header or a footer (14.8.2.2.2). */
export function markedContentOf(
  objects: PdfObjects,
  properties: (name: string) => PdfDictionary | undefined,
  operands: readonly PdfValue[],
): MarkedContent {
  const [tag, given] = operands;
  const entries = (isA(given, "name") ? properties(given.name) : objects.dictionary(given))?.entries;
  const actual = pdfText(objects.resolve(entries?.get("ActualText")));
  const number = entries?.get("MCID");
  const sequence = { actual, reversed: pdfName(tag) === "ReversedChars", recorded: false };
  if (pdfName(tag) === "Artifact") {
    const subtype = pdfName(entries?.get("Subtype"));
    if (subtype === "Header") return { ...sequence, owner: { type: "header" } };
    return { ...sequence, owner: { type: subtype === "Footer" ? "footer" : "other" } };
  }
  return { ...sequence, owner: typeof number === "number" ? { type: "content", number } : undefined };
}

/** The owner of the innermost open sequence that has one. */
export function ownerOf(open: readonly MarkedContent[]): ContentOwner | undefined {
  return open.findLast(({ owner }) => owner !== undefined)?.owner;
}

/** Records shown text under its owner, or as unread where it lies outside all marked content. */
export function assignText(texts: AssignedText, open: readonly MarkedContent[], shown: ShownText): void {
  const owner = ownerOf(open);
  if (owner === undefined) {
    texts.unread.outside += visibleCharacters(shown.text);
    return;
  }
  const replaced = open.find(({ actual }) => actual !== undefined);
  const kept =
    replaced === undefined ? shown : { ...shown, text: replaced.recorded ? "" : (replaced.actual ?? "") };
  if (replaced !== undefined) replaced.recorded = true;
  if (owner.type === "content") {
    const numbered = texts.content.get(owner.number) ?? [];
    numbered.push(kept);
    texts.content.set(owner.number, numbered);
  } else if (owner.type !== "other") texts[owner.type].push(kept);
}
