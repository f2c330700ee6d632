import {
  Blob,
  Buffer,
  ClusterLevel,
  Direction,
  Face,
  Font,
  type Buffer as GlyphBuffer,
  shape,
} from "harfbuzzjs";
import type { BoxRun } from "../../core/write/pdf/layout/measure/box.ts";

/** A positioned glyph, in font units. */
export type Placed = readonly [id: number, advance: number, x: number, y: number];

/** Fonts by the bytes of their outlines: two faces of a family never share them. */
const fonts = new Map<Uint8Array, Font>();

export function fontOf(bytes: Uint8Array): Font {
  const known = fonts.get(bytes);
  if (known) return known;
  const font = new Font(new Face(new Blob(bytes), 0));
  fonts.set(bytes, font);
  return font;
}

const buffer: GlyphBuffer = new Buffer();

/** Glyphs of a whole text as harfbuzzjs shapes it, without the invisible glyphs of joiners. */
export function shapedByHarfBuzz(font: Font, text: string, language: string, backwards: boolean): Placed[] {
  buffer.reset();
  buffer.setClusterLevel(ClusterLevel.MONOTONE_GRAPHEMES);
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setDirection(backwards ? Direction.RTL : Direction.LTR);
  buffer.setLanguage(language);
  shape(font, buffer);
  const space = font.nominalGlyph(0x20);
  return buffer
    .getGlyphInfosAndPositions()
    .map(
      ({ codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 }): Placed => [
        codepoint,
        xAdvance,
        xOffset,
        yOffset,
      ],
    )
    .filter(([id, advance]) => !(id === space && advance === 0));
}

/** Glyphs of a run as it is painted. */
export function painted({ face, glyphs }: Pick<BoxRun, "face" | "glyphs">): Placed[] {
  const units = (thousandths: number): number => Math.round((thousandths * face.metrics.unitsPerEm) / 1000);
  const silent = face.shape("\u200d").glyphs[0]?.id;
  return glyphs
    .filter(({ id, advance, text }) => !(id === silent && advance === 0 && text !== ""))
    .map(
      ({ id, advance, offset }): Placed => [id, units(advance), units(offset?.x ?? 0), units(offset?.y ?? 0)],
    );
}
