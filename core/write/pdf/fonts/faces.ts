import { type FallbackFonts, fallbackFonts, type OpenFace } from "./fallback-fonts.ts";
import type { FontFiles } from "./font-files.ts";
import { createShaper } from "./harfbuzz/shaper.ts";
import { openFace } from "./open-face.ts";
import type { ShapedText } from "./shaped-text.ts";
import type { GlyphProgram } from "./truetype/glyph-subset.ts";
import type { FontMetrics } from "./truetype/metrics.ts";

export type FaceName = "regular" | "bold" | "italic" | "boldItalic";

export interface Face {
  readonly name: string;
  readonly bold: boolean;
  /** The face whose outlines are drawn thicker, where this one has none of its own. */
  readonly thickens?: Face;
  readonly metrics: FontMetrics;
  /** How far letters rise above and hang below the baseline, in sizes; both above zero. */
  readonly ascent: number;
  readonly descent: number;
  readonly has: (codePoint: number) => boolean;
  /** `language`: BCP 47; a font may have other forms of letters for it. Throws where the font is broken. */
  readonly shape: (text: string, language?: string) => ShapedText;
  /** Shapes text that runs from right to left; brackets in it face the other way. */
  readonly shapeBackwards: (text: string, language?: string) => ShapedText;
  /** The hyphen of a word that goes on in the next line: it stands for U+00AD. */
  readonly hyphen: () => ShapedText;
  /** Its outlines, for the files that embed some of them. */
  readonly program: GlyphProgram;
}

/** The family's four faces, and what else is asked for letters that they lack. */
export interface Faces extends Readonly<Record<FaceName, Face>> {
  /** The same object for the same style and language. */
  readonly chain: (name: FaceName, language?: string) => FaceChain;
}

/** The face that text is set in, and those that are asked after it. */
export interface FaceChain {
  readonly first: Face;
  readonly further: FallbackFonts;
  /** BCP 47, or empty. */
  readonly language: string;
}

const opened = new WeakMap<FontFiles, Faces>();

/** Opens the fonts once per set of files; parsing and shaping are shared between documents. Throws where one is no font. */
export function openFaces(files: FontFiles): Faces {
  const known = opened.get(files);
  if (known) return known;
  const shaper = createShaper(files.shaper);
  const open: OpenFace = (name, bold, bytes) => openFace(shaper, name, bold, bytes);
  const family: Readonly<Record<FaceName, Face>> = {
    regular: open("regular", false, files.regular),
    bold: open("bold", true, files.bold),
    italic: open("italic", false, files.italic),
    boldItalic: open("boldItalic", true, files.boldItalic),
  };
  const faces: Faces = { ...family, chain: createChains(family, fallbackFonts(files.further, open)) };
  opened.set(files, faces);
  return faces;
}

/** A note is written in one or two languages; the bound is against thousands of made-up tags. */
const MAXIMUM_CHAINS = 100;

function createChains(
  family: Readonly<Record<FaceName, Face>>,
  further: (bold: boolean, language: string) => FallbackFonts,
): Faces["chain"] {
  const chains: Readonly<Record<FaceName, Map<string, FaceChain>>> = {
    regular: new Map(),
    bold: new Map(),
    italic: new Map(),
    boldItalic: new Map(),
  };
  return (name, language = "") => {
    const known = chains[name].get(language);
    if (known) return known;
    if (chains[name].size >= MAXIMUM_CHAINS) chains[name].clear();
    const first = family[name];
    const chain: FaceChain = { first, further: further(first.bold, language), language };
    chains[name].set(language, chain);
    return chain;
  };
}
