const FIRST_MARK = 0x300;

/**
 * A letter with its marks, and a Korean syllable in parts. Not a letter alone: some of those would become another that
 * looks otherwise, as the compatibility ideographs (U+F900 and U+2F800 and following) would, which stay with marks too.
 */
const PARTS =
  /[^\p{M}\uf900-\ufaff\u{2f800}-\u{2fa1f}]\p{M}+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\uac00-\ud7a3][\u11a8-\u11c2]/gu;

/** Text with each letter and its marks in one form (UAX 15, form C), however it came: equal text is set alike. */
export function composeClusters(text: string): string {
  return isBelow(text, FIRST_MARK) ? text : text.replace(PARTS, (letter) => letter.normalize("NFC"));
}

/** Whether all characters come before a code point of the basic plane. */
export function isBelow(text: string, bound: number): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) >= bound) return false;
  return true;
}
