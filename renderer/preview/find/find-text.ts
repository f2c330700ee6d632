/** A piece of a page's text as pdf.js gives it. */
export interface TextPiece {
  readonly str: string;
  readonly hasEOL: boolean;
  /** In points from the top of the page. */
  readonly top: number;
}

export interface TextPosition {
  /** Index of the piece, which is that of its element in the text layer. */
  readonly piece: number;
  /** In UTF-16 units. */
  readonly offset: number;
}

/** A page's text as it is compared: folded, with one space for each gap, and without hyphens. */
export interface PageText {
  readonly letters: string;
  /** Where each UTF-16 unit of `letters` stands. */
  readonly from: readonly TextPosition[];
  readonly to: readonly TextPosition[];
  readonly pieces: readonly TextPiece[];
}

export interface Match {
  readonly page: number;
  readonly from: TextPosition;
  readonly to: TextPosition;
  /** In points from the top of the page. */
  readonly top: number;
}

const HYPHEN = /[\u002d\u00ad\u2010\u2011]/u;
const QUOTES: Readonly<Record<string, string>> = { "’": "'", "‘": "'", "“": '"', "”": '"' };

/** A character without case and accents. Hyphens go, so that a word is found whether or not it is divided. */
function folded(character: string): string {
  if (HYPHEN.test(character)) return "";
  if (/\s/u.test(character)) return " ";
  return QUOTES[character] ?? character.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

export function pageText(pieces: readonly TextPiece[]): PageText {
  let letters = "";
  const from: TextPosition[] = [];
  const to: TextPosition[] = [];
  const add = (units: string, start: TextPosition, end: TextPosition) => {
    if (units === " " && (letters === "" || letters.endsWith(" "))) return;
    letters += units;
    for (let unit = 0; unit < units.length; unit += 1) {
      from.push(start);
      to.push(end);
    }
  };
  pieces.forEach(({ str, hasEOL }, piece) => {
    let offset = 0;
    for (const character of str) {
      const end = offset + character.length;
      add(folded(character), { piece, offset }, { piece, offset: end });
      offset = end;
    }
    // A word that is divided at the end of a line goes on without a gap.
    const isDivided = HYPHEN.test(str.trimEnd().at(-1) ?? "");
    if (hasEOL && !isDivided) add(" ", { piece, offset }, { piece, offset });
  });
  return { letters, from, to, pieces };
}

/** What a person types, as it is compared. */
export function foldQuery(query: string): string {
  return [...query].map(folded).join("").replace(/ +/g, " ").trim();
}

/** Where `query`, folded, stands on a page. */
export function matchesIn({ letters, from, to, pieces }: PageText, query: string, page: number): Match[] {
  const matches: Match[] = [];
  if (query === "") return matches;
  for (let at = letters.indexOf(query); at >= 0; at = letters.indexOf(query, at + query.length)) {
    const [start, end] = [from[at], to[at + query.length - 1]];
    if (start && end) matches.push({ page, from: start, to: end, top: pieces[start.piece]?.top ?? 0 });
  }
  return matches;
}

/** The match that lies `steps` after `at`, or before it where negative, round the ends. */
export function stepMatch(at: number, steps: number, matches: number): number {
  return matches === 0 ? 0 : (((at + steps) % matches) + matches) % matches;
}
