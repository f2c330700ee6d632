import type { Face } from "./face.ts";
import type { FallbackFamily, ReadFont } from "./font-files.ts";

/** Looks up faces besides the house family; undefined where no face has all characters of a text. */
export interface FallbackFonts {
  /** The first face of the chain that has all characters. */
  readonly after: FindFace;
  /** The face that overrides the house family for these characters. Absent in most languages. */
  readonly before?: FindFace;
}

type FindFace = (text: string, query?: FaceQuery) => Face | undefined;

export interface FaceQuery {
  /** Called at each look-up of a face that cannot be opened. */
  readonly onFault?: (face: string) => void;
  /** Faces that failed to set the text. */
  readonly without?: ReadonlySet<Face>;
}

export type OpenFace = (name: string, bold: boolean, bytes: Uint8Array) => Face;

/** A face that is read and opened on first use; undefined where that fails. */
interface LazyFace {
  readonly name: string;
  readonly characters: RegExp | undefined;
  readonly overrides: RegExp | undefined;
  readonly face: () => Face | undefined;
}

/**
 * Fallback families as chains by weight and language. A family for the language comes before the others: Chinese,
 * Japanese and Korean share code points with different glyphs.
 */
export function fallbackFonts(
  families: readonly FallbackFamily[],
  open: OpenFace,
): (bold: boolean, language: string) => FallbackFonts {
  const lazy = families.map((family) => {
    const regular = lazyFace(family, false, family.regular, open);
    const bold = family.bold ? lazyFace(family, true, family.bold, open) : syntheticBold(regular);
    return { family, regular, bold };
  });
  return (bold, language) => {
    const [preferred, others] = partition(lazy, ({ family }) => isFor(family, language));
    const inWeight = (all: typeof lazy) => all.map((each) => (bold ? each.bold : each.regular));
    const chain = inWeight([...preferred, ...others]);
    const overriding = inWeight(preferred.filter(({ family }) => family.overrides !== undefined)).map(
      ({ overrides, ...face }) => ({ ...face, overrides, characters: overrides }),
    );
    return {
      after: (text, query) => firstWith(chain, text, query),
      ...(overriding.length > 0 && { before: (text, query) => firstWith(overriding, text, query) }),
    };
  };
}

function firstWith(
  chain: readonly LazyFace[],
  text: string,
  { onFault, without }: FaceQuery = {},
): Face | undefined {
  for (const { name, characters, face } of chain) {
    if (characters !== undefined && !characters.test(text)) continue;
    const opened = face();
    if (opened === undefined) onFault?.(name);
    else if (!without?.has(opened) && canSet(opened, text)) return opened;
  }
  return undefined;
}

/** Whether a face has all characters of a text, composed or decomposed (UAX 15): shaping places marks on their bases. */
export function canSet(face: Face, text: string): boolean {
  if (hasAll(face, text)) return true;
  const decomposed = text.normalize("NFD");
  return decomposed !== text && hasAll(face, decomposed);
}

function hasAll(face: Face, text: string): boolean {
  for (const character of text) if (!face.has(character.codePointAt(0) ?? 0)) return false;
  return true;
}

function lazyFace(
  { name, characters, overrides }: FallbackFamily,
  bold: boolean,
  read: ReadFont,
  open: OpenFace,
): LazyFace {
  let opened: Face | undefined;
  let isRead = false;
  const own = bold ? `${name} bold` : name;
  return {
    name: own,
    characters,
    overrides,
    face() {
      if (!isRead) opened = openIfValid(own, bold, read(), open);
      isRead = true;
      return opened;
    },
  };
}

/** The bold face of a family without one: the regular face, whose outlines are stroked as well as filled. */
function syntheticBold(regular: LazyFace): LazyFace {
  let bold: Face | undefined;
  return {
    ...regular,
    face() {
      const face = regular.face();
      if (face !== undefined)
        bold ??= { ...face, name: `${face.name} bold`, bold: true, syntheticBoldOf: face };
      return bold;
    },
  };
}

/** Treats a file that is no font as absent. */
function openIfValid(
  name: string,
  bold: boolean,
  bytes: Uint8Array | undefined,
  open: OpenFace,
): Face | undefined {
  try {
    return bytes && open(name, bold, bytes);
  } catch {
    return undefined;
  }
}

function isFor({ languages = [] }: FallbackFamily, language: string): boolean {
  const tag = `${language.toLowerCase()}-`;
  return languages.some((beginning) => tag.startsWith(`${beginning.toLowerCase()}-`));
}

function partition<Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
