import type { Font } from "fontkit";

/** Whether a glyph shows nothing: it has no outline (OpenType, table loca). */
export function isBlank(font: Font, id: number): boolean {
  const offsets = font.loca?.offsets;
  return offsets !== undefined && offsets[id] === offsets[id + 1];
}
