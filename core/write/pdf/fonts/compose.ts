const FIRST_MARK = 0x300;

/**
 * A base character with its combining marks, or a Korean syllable in conjoining jamo. A base character alone is not
 * composed, and neither are the compatibility ideographs (U+F900 and U+2F800 and following): normalisation would replace
 * some by a character with another glyph.
 */
const COMPOSABLE =
  /[^\p{M}\uf900-\ufaff\u{2f800}-\u{2fa1f}]\p{M}+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\uac00-\ud7a3][\u11a8-\u11c2]/gu;

/** Composes each base character with its marks (UAX 15, form C), so that canonically equivalent text looks the same. */
export function composeClusters(text: string): string {
  return isBelow(text, FIRST_MARK) ? text : text.replace(COMPOSABLE, (cluster) => cluster.normalize("NFC"));
}

/** Whether all characters are below a code point of the Basic Multilingual Plane. */
export function isBelow(text: string, bound: number): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) >= bound) return false;
  return true;
}
