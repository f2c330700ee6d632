import type { Face, FaceName } from "./face.ts";
import { type FallbackFonts, fallbackFonts, type OpenFace } from "./fallback-fonts.ts";
import type { FontFiles } from "./font-files.ts";
import { createShaper } from "./harfbuzz/shaper.ts";
import { openFace } from "./open-face.ts";

/** The four faces of the house family, and the chains of fallback fonts. */
export interface Faces extends Readonly<Record<FaceName, Face>> {
  /** Returns the same object for the same style and language. */
  readonly chain: (name: FaceName, language?: string) => FaceChain;
}

/** A face and its fallback fonts. */
export interface FaceChain {
  readonly first: Face;
  readonly fallback: FallbackFonts;
  /** BCP 47, or empty. */
  readonly language: string;
}

const opened = new WeakMap<FontFiles, Faces>();

/** Opens the fonts once per set of files; documents share parsed fonts and shaped words. Throws for a file that is no font. */
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
  const faces: Faces = { ...family, chain: createChains(family, fallbackFonts(files.fallback, open)) };
  opened.set(files, faces);
  return faces;
}

/** Maximum number of cached chains: a note has one or two languages, a hostile one thousands of made-up tags. */
const MAX_CHAINS = 100;

function createChains(
  family: Readonly<Record<FaceName, Face>>,
  fallback: (bold: boolean, language: string) => FallbackFonts,
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
    if (chains[name].size >= MAX_CHAINS) chains[name].clear();
    const first = family[name];
    const chain: FaceChain = { first, fallback: fallback(first.bold, language), language };
    chains[name].set(language, chain);
    return chain;
  };
}
