import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../core/problem/problem.ts";
import { failure, type Result, success } from "../core/problem/result.ts";
import { brokenFontFiles, type NeededFile } from "../core/write/pdf/fonts/broken-font-files.ts";
import type { FontFiles } from "../core/write/pdf/fonts/font-files.ts";
import { diskProblem } from "./disk-problem.ts";
import { fallbackFamilies } from "./fallback-fonts.ts";

/** Path of each required file in the folder of fonts, and its description in problems. */
const FILES: Readonly<Record<NeededFile, readonly [name: string, kind: string]>> = {
  regular: ["carlito/Carlito-Regular.ttf", "a font"],
  bold: ["carlito/Carlito-Bold.ttf", "a font"],
  italic: ["carlito/Carlito-Italic.ttf", "a font"],
  boldItalic: ["carlito/Carlito-BoldItalic.ttf", "a font"],
  shaper: ["harfbuzz.wasm", "the text shaper"],
  colourProfile: ["sRGB.icc", "a colour profile"],
};

const HINT = "install Attaché again";

/**
 * Reads the fonts that every PDF embeds, the colour profile and the shaper; reports each file that is missing or
 * broken.
 */
export async function loadFonts(folder: string): Promise<Result<FontFiles>> {
  const problems: Problem[] = [];
  const read = async (file: NeededFile): Promise<Uint8Array> => {
    const path = join(folder, FILES[file][0]);
    try {
      return new Uint8Array(await readFile(path));
    } catch (error) {
      problems.push({ ...diskProblem(error, path, "read"), hint: HINT });
      return new Uint8Array();
    }
  };
  const [regular, bold, italic, boldItalic, shaper, colourProfile] = await Promise.all([
    read("regular"),
    read("bold"),
    read("italic"),
    read("boldItalic"),
    read("shaper"),
    read("colourProfile"),
  ]);
  if (problems.length > 0) return failure(problems.sort(byFile));
  const fallback = fallbackFamilies(folder);
  const files: FontFiles = { regular, bold, italic, boldItalic, fallback, shaper, colourProfile };
  const broken = brokenFontFiles(files);
  return broken.length > 0 ? failure(broken.map((file) => brokenProblem(folder, file))) : success(files);
}

function brokenProblem(folder: string, file: NeededFile): Problem {
  const [name, kind] = FILES[file];
  return {
    code: "font-fault",
    severity: "error",
    message: `is not ${kind} that can be used`,
    hint: HINT,
    place: { file: join(folder, name) },
  };
}

function byFile(one: Problem, other: Problem): number {
  return (one.place?.file ?? "") < (other.place?.file ?? "") ? -1 : 1;
}
