import type { Face } from "../../core/write/pdf/fonts/face.ts";
import { type Faces, openFaces } from "../../core/write/pdf/fonts/faces.ts";
import { office } from "./sample.ts";

/** The shipped fonts, as a note uses them. */
export const faces: Faces = openFaces(office().fonts);

/** The fallback font for characters that the house style's family lacks. */
export function faceFor(letters: string, style: "regular" | "bold" = "regular", language = "en"): Face {
  const face = faces.chain(style, language).fallback.after(letters);
  if (face === undefined) throw new Error(`no face has ${letters}`);
  return face;
}
