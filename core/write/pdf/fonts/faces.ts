import { create, type Font } from "fontkit";
import { isBlank } from "./blank-glyph.ts";
import { createBoundedCache } from "./bounded-cache.ts";
import type { FontFiles } from "./font-files.ts";
import { type FurtherFaces, furtherFaces } from "./further-faces.ts";
import { separateGlyphs } from "./separate-glyphs.ts";
import { createPairShaper } from "./shape-pairs.ts";
import { type ShapedText, shapeBackwards, shapeText } from "./shape-text.ts";
import { type GlyphProgram, openGlyphProgram } from "./truetype/glyph-subset.ts";

export type FaceName = "regular" | "bold" | "italic" | "boldItalic";

export interface Face {
  readonly name: string;
  readonly bold: boolean;
  /** The face whose outlines are drawn thicker, where this one has none of its own. */
  readonly thickens?: Face;
  readonly font: Font;
  /** How far letters rise above and hang below the baseline, in sizes; both above zero. */
  readonly ascent: number;
  readonly descent: number;
  readonly has: (codePoint: number) => boolean;
  readonly shape: (text: string) => ShapedText;
  /** The same for a word of plain letters, all of which the face has; undefined for others. */
  readonly shapePlain: (text: string) => ShapedText | undefined;
  /** Shapes text that runs from right to left; brackets in it face the other way. */
  readonly shapeBackwards: (text: string) => ShapedText;
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
  readonly further: FurtherFaces;
}

/** Words that fontkit shapes whole take some 40 microseconds: those with ligatures, and of scripts that join letters. */
const WORDS_KEPT = 400;

const opened = new WeakMap<FontFiles, Faces>();

/** Opens the fonts once per set of files; parsing and shaping are shared between documents. */
export function openFaces(files: FontFiles): Faces {
  const known = opened.get(files);
  if (known) return known;
  const family: Readonly<Record<FaceName, Face>> = {
    regular: openFace("regular", false, files.regular),
    bold: openFace("bold", true, files.bold),
    italic: openFace("italic", false, files.italic),
    boldItalic: openFace("boldItalic", true, files.boldItalic),
  };
  const faces: Faces = { ...family, chain: createChains(family, files) };
  opened.set(files, faces);
  return faces;
}

/** A note is written in one or two languages; the bound is against thousands of made-up tags. */
const MAXIMUM_CHAINS = 100;

function createChains(family: Readonly<Record<FaceName, Face>>, files: FontFiles): Faces["chain"] {
  const further = furtherFaces(files.further, openFace);
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
    const chain: FaceChain = { first, further: further(first.bold, language) };
    chains[name].set(language, chain);
    return chain;
  };
}

function openFace(name: string, bold: boolean, bytes: Uint8Array): Face {
  const font = create(padded(bytes));
  const program = openGlyphProgram(bytes);
  separateGlyphs(font, (glyph) => program.metricsOf(glyph).advance);
  const cache = createBoundedCache<ShapedText>(WORDS_KEPT);
  const cached = (key: string, shape: () => ShapedText): ShapedText => {
    const known = cache.get(key);
    if (known) return known;
    const shaped = shape();
    cache.set(key, shaped);
    return shaped;
  };
  const shapeWhole = (text: string): ShapedText => cached(text, () => shapeText(font, text));
  const shapePlain = createPairShaper(font, shapeWhole);
  const coverage = new Map<number, boolean>();
  return {
    name,
    bold,
    font,
    ascent: font.ascent / font.unitsPerEm,
    descent: -font.descent / font.unitsPerEm,
    has(codePoint) {
      const known = coverage.get(codePoint);
      if (known !== undefined) return known;
      const has = font.hasGlyphForCodePoint(codePoint) && !isEmpty(font, codePoint);
      coverage.set(codePoint, has);
      return has;
    },
    shapePlain,
    shape: (text) => shapePlain(text) ?? shapeWhole(text),
    // No word of a note is the soft hyphen alone: it has no glyph of its own.
    hyphen: () => cached("\u00ad", () => hyphenOf(font)),
    // No word of a note begins with the override that parts the two kinds in the cache.
    shapeBackwards: (text) => cached(`\u202e${text}`, () => shapeBackwards(font, text)),
    program,
  };
}

const SPACE = /[\p{White_Space}\u2800]/u;

/** Carlito names glyphs for some rare marks and has no outlines for them: such a letter would be a blank. */
function isEmpty(font: Font, codePoint: number): boolean {
  return isBlank(font, font.glyphForCodePoint(codePoint).id) && !SPACE.test(String.fromCodePoint(codePoint));
}

function hyphenOf(font: Font): ShapedText {
  const { glyphs, width } = shapeText(font, "-");
  return { glyphs: glyphs.map((glyph) => ({ ...glyph, text: "\u00ad" })), width };
}

/** fontkit reads a box for glyphs without outline too; one at the very end of a file needs room behind it. */
function padded(bytes: Uint8Array): Uint8Array {
  const room = new Uint8Array(bytes.length + 16);
  room.set(bytes);
  return room;
}
