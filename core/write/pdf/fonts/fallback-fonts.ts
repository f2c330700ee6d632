import type { Face } from "./face.ts";
import type { FurtherFamily, ReadFont } from "./font-files.ts";

/** What is asked besides the house's own face; undefined where no face has all characters of a text. */
export interface FallbackFonts {
  /** The first that has them, in the order of the chain. */
  readonly after: AskFaces;
  /** The one that has a claim to them, whether or not the house's face has them. Absent in most languages. */
  readonly before?: AskFaces;
}

type AskFaces = (text: string, asking?: Asking) => Face | undefined;

export interface Asking {
  /** Hears of faces that would be asked and cannot be opened, each time. */
  readonly onFault?: (face: string) => void;
  /** Faces that failed to set the text. */
  readonly without?: ReadonlySet<Face>;
}

export type OpenFace = (name: string, bold: boolean, bytes: Uint8Array) => Face;

/** A face that is read and opened when it is first asked for; undefined where that fails. */
interface WaitingFace {
  readonly name: string;
  readonly letters: RegExp | undefined;
  readonly claims: RegExp | undefined;
  readonly face: () => Face | undefined;
}

/**
 * Further families as chains by weight and language. A family whose languages fit comes before the others:
 * Chinese, Japanese and Korean share letters and draw them differently.
 */
export function fallbackFonts(
  families: readonly FurtherFamily[],
  open: OpenFace,
): (bold: boolean, language: string) => FallbackFonts {
  const waiting = families.map((family) => {
    const regular = waitingFace(family, false, family.regular, open);
    const bold = family.bold ? waitingFace(family, true, family.bold, open) : syntheticBold(regular);
    return { family, regular, bold };
  });
  return (bold, language) => {
    const [asked, others] = parted(waiting, ({ family }) => isFor(family, language));
    const inWeight = (all: typeof waiting) => all.map((each) => (bold ? each.bold : each.regular));
    const chain = inWeight([...asked, ...others]);
    const claiming = inWeight(asked.filter(({ family }) => family.claims !== undefined)).map(
      ({ claims, ...face }) => ({ ...face, claims, letters: claims }),
    );
    return {
      after: (text, asking) => firstWith(chain, text, asking),
      ...(claiming.length > 0 && { before: (text, asking) => firstWith(claiming, text, asking) }),
    };
  };
}

function firstWith(
  chain: readonly WaitingFace[],
  text: string,
  { onFault, without }: Asking = {},
): Face | undefined {
  for (const { name, letters, face } of chain) {
    if (letters !== undefined && !letters.test(text)) continue;
    const opened = face();
    if (opened === undefined) onFault?.(name);
    else if (!without?.has(opened) && canSet(opened, text)) return opened;
  }
  return undefined;
}

/** Whether a face has all characters of a text, as they are or with letters and marks apart: those are put together in shaping. */
export function canSet(face: Face, text: string): boolean {
  if (hasAll(face, text)) return true;
  const apart = text.normalize("NFD");
  return apart !== text && hasAll(face, apart);
}

function hasAll(face: Face, text: string): boolean {
  for (const character of text) if (!face.has(character.codePointAt(0) ?? 0)) return false;
  return true;
}

function waitingFace(
  { name, letters, claims }: FurtherFamily,
  bold: boolean,
  read: ReadFont,
  open: OpenFace,
): WaitingFace {
  let opened: Face | undefined;
  let asked = false;
  const own = bold ? `${name} bold` : name;
  return {
    name: own,
    letters,
    claims,
    face() {
      if (!asked) opened = openIfSound(own, bold, read(), open);
      asked = true;
      return opened;
    },
  };
}

/** What stands for bold text of a family without a bold face: the regular one, drawn with a line around its outlines. */
function syntheticBold(regular: WaitingFace): WaitingFace {
  let thick: Face | undefined;
  return {
    ...regular,
    face() {
      const face = regular.face();
      if (face !== undefined) thick ??= { ...face, name: `${face.name} bold`, bold: true, thickens: face };
      return thick;
    },
  };
}

/** A file that is no font counts as one that is not there. */
function openIfSound(
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

function isFor({ languages = [] }: FurtherFamily, language: string): boolean {
  const tag = `${language.toLowerCase()}-`;
  return languages.some((beginning) => tag.startsWith(`${beginning.toLowerCase()}-`));
}

function parted<Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
