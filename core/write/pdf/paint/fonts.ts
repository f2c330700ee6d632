import type { PdfFile } from "../file/pdf-file.ts";
import type { Face } from "../fonts/faces.ts";
import { type EmbeddedFace, embedFace } from "./embed-font.ts";
import type { Embed } from "./text-operators.ts";

/** The fonts of a document. */
export interface Fonts {
  readonly embed: Embed;
  /** Writes them all. */
  readonly end: () => void;
}

/** A face is one font, and a further one each time that its codes run out. */
export function createFonts(file: PdfFile): Fonts {
  const fonts: EmbeddedFace[] = [];
  const current = new Map<Face, EmbeddedFace>();
  return {
    embed(face, glyphs) {
      const known = current.get(face);
      if (known?.hasRoomFor(glyphs)) return known;
      const font = embedFace(file, face, `F${fonts.length}`);
      fonts.push(font);
      current.set(face, font);
      return font;
    },
    end() {
      for (const font of fonts) font.end();
    },
  };
}
