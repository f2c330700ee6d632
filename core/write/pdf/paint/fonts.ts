import type { PackedDocument } from "../file/packed-document.ts";
import type { CodeLength } from "../fonts/code-space.ts";
import type { Face } from "../fonts/face.ts";
import { type EmbeddedFace, embedFace } from "./embed-font.ts";
import type { Embed } from "./text-operators.ts";
import { TWO_BYTE_ENCODING, writeOneByteEncoding } from "./write-font.ts";

/** Fonts of a document. */
export interface Fonts {
  readonly embed: Embed;
  /** Writes all fonts. */
  readonly end: () => void;
}

/** Number of glyphs from which a face begins with two-byte codes: CJK faces would soon run out of one-byte codes. */
const MANY_GLYPHS = 7000;

/** Embeds each face as a font with one-byte codes; when they run out, a second font with two-byte codes follows. */
export function createFonts(pdf: PackedDocument): Fonts {
  const fonts: EmbeddedFace[] = [];
  const current = new Map<Face, EmbeddedFace>();
  return {
    embed(face, words, rightToLeft) {
      const known = current.get(face);
      if (known?.hasRoomFor(words, rightToLeft)) return known;
      const slot = { resource: `F${fonts.length}`, object: pdf.ref() };
      const open = (length: CodeLength): EmbeddedFace => embedFace(pdf, face, slot, length);
      const short = known === undefined && face.program.count < MANY_GLYPHS ? open(1) : undefined;
      const font = short?.hasRoomFor(words, rightToLeft) ? short : open(2);
      fonts.push(font);
      current.set(face, font);
      return font;
    },
    end() {
      const oneByte = fonts.some(({ length }) => length === 1)
        ? writeOneByteEncoding(pdf)
        : TWO_BYTE_ENCODING;
      for (const font of fonts) font.end(font.length === 1 ? oneByte : TWO_BYTE_ENCODING);
    },
  };
}
