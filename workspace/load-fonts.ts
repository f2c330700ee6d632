import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { failure, type Result, success } from "../core/problem/result.ts";
import type { FontFiles } from "../core/write/pdf/fonts/font-files.ts";
import { diskProblem } from "./disk-problem.ts";
import { fallbackFamilies } from "./fallback-fonts.ts";

/** Reads the fonts that every PDF embeds, and the colour profile that stands beside them. */
export async function loadFonts(folder: string): Promise<Result<FontFiles>> {
  const read = async (name: string): Promise<Uint8Array> =>
    new Uint8Array(await readFile(join(folder, name)));
  try {
    const [regular, bold, italic, boldItalic, shaper, colourProfile] = await Promise.all([
      read("carlito/Carlito-Regular.ttf"),
      read("carlito/Carlito-Bold.ttf"),
      read("carlito/Carlito-Italic.ttf"),
      read("carlito/Carlito-BoldItalic.ttf"),
      read("harfbuzz.wasm"),
      read("sRGB.icc"),
    ]);
    const further = fallbackFamilies(folder);
    return success({ regular, bold, italic, boldItalic, further, shaper, colourProfile });
  } catch (error) {
    return failure([diskProblem(error, folder, "read")]);
  }
}
