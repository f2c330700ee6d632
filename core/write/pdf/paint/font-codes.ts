import { CODE_COUNT, type CodeLength, literalOf } from "../fonts/code-space.ts";
import type { Face } from "../fonts/face.ts";
import { type GlyphGroup, isShownByGlyphs } from "../fonts/glyph-groups.ts";
import type { ShapedGlyph } from "../fonts/shaped-text.ts";
import { createGlyphSubset } from "../fonts/truetype/glyph-subset.ts";
import type { Code } from "./write-font.ts";

export type ShapedTexts = readonly (readonly ShapedGlyph[])[];

export interface CodedGlyph {
  readonly code: string;
  /** Advance in the font, in thousandths of the font size. */
  readonly width: number;
  /** Advance with kerning. */
  readonly advance: number;
}

/** Upper bound on the codes and glyphs of one shaped glyph: a code for each character, a glyph for each component. */
const CODES_PER_GLYPH = 8;

/** The codes of an embedded font, allocated as text needs them. */
export interface Codes {
  /** The code of a glyph of the face that represents `text`; `width` in thousandths of the font size. */
  readonly ofGlyph: (id: number, width: number, text: string) => string;
  /** The code that shows all glyphs of a group; blank for an empty group. */
  readonly ofGroup: (group: GlyphGroup, advance: number, text: string) => CodedGlyph;
  readonly hasRoomFor: (words: ShapedTexts, rightToLeft: boolean) => boolean;
  readonly subset: ReturnType<typeof createGlyphSubset>;
  readonly list: readonly Code[];
}

export function createCodes({ program, metrics }: Face, length: CodeLength): Codes {
  const subset = createGlyphSubset(program);
  const scale = 1000 / metrics.unitsPerEm;
  const known: (KnownCode | undefined)[] = [];
  const groups = new Map<string, string>();
  const combined = new Map<string, number>();
  const list: Code[] = [{ glyph: 0, width: program.metricsOf(0).advance * scale, text: "\ufffd" }];
  const add = (code: Code): string => literalOf(list.push(code) - 1, length);
  const find = (id: number, text: string): KnownCode | undefined => {
    let same = known[id];
    while (same !== undefined && same.text !== text) same = same.next;
    return same;
  };
  const ofGlyph = (id: number, width: number, text: string): string => {
    const same = find(id, text);
    if (same !== undefined) return same.code;
    const code = add({ glyph: subset.include(id), width, text });
    known[id] = { text, code, next: known[id] };
    return code;
  };
  const ofGroup = (group: GlyphGroup, advance: number, text: string): CodedGlyph => {
    const [first] = group;
    if (first !== undefined && group.length === 1 && first.offset === undefined)
      return { code: ofGlyph(first.id, first.width, text), width: first.width, advance };
    const parts = partsOf(group, scale);
    const units = Math.max(0, Math.round(advance / scale));
    const shape = `${units} ${parts.map(({ glyph, x, y }) => `${glyph} ${x} ${y}`).join(" ")}`;
    const width = units * scale;
    const same = groups.get(`${shape} ${text}`);
    if (same !== undefined) return { code: same, width, advance };
    const glyph = combined.get(shape) ?? subset.combine(parts, units);
    combined.set(shape, glyph);
    const code = add({ glyph, width, text });
    groups.set(`${shape} ${text}`, code);
    return { code, width, advance };
  };
  const hasRoomFor = (texts: ShapedTexts, rightToLeft: boolean): boolean => {
    let max = 0;
    for (const text of texts) max += CODES_PER_GLYPH * text.length;
    if (subset.size() + max >= CODE_COUNT[2]) return false;
    const free = CODE_COUNT[length] - list.length;
    return max <= free || newCodes(texts, rightToLeft, find) <= free;
  };
  return { ofGlyph, ofGroup, subset, list, hasRoomFor };
}

type Find = (id: number, text: string) => KnownCode | undefined;

/** Number of codes to add for words: exact for words shown by their own glyphs, an upper bound for others. */
function newCodes(words: ShapedTexts, rightToLeft: boolean, find: Find): number {
  const added = new Set<string>();
  const addAll = (word: readonly ShapedGlyph[]): void => {
    for (const { id, text } of word) if (find(id, text) === undefined) added.add(`${id} ${text}`);
  };
  let others = 0;
  for (const word of words) {
    if (isShownByGlyphs(word, rightToLeft)) addAll(word);
    else others += CODES_PER_GLYPH * word.length;
  }
  return added.size + others;
}

/** The code of a glyph for one text; `next` is the same glyph's code for another text. */
interface KnownCode {
  readonly text: string;
  readonly code: string;
  readonly next: KnownCode | undefined;
}

/** Position of each glyph of a group, in font units from the left end of the group. */
function partsOf(group: GlyphGroup, scale: number): { glyph: number; x: number; y: number }[] {
  let pen = 0;
  return group.map(({ id, advance, offset }) => {
    const x = Math.round((pen + (offset?.x ?? 0)) / scale);
    pen += advance;
    return { glyph: id, x, y: Math.round((offset?.y ?? 0) / scale) };
  });
}
