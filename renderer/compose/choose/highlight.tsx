interface HighlightProps {
  readonly text: string;
  /** Folded words; see `foldedWords`. */
  readonly words: readonly string[];
}

/** Case and diacritics do not count in a search. */
export function foldedWords(query: string): readonly string[] {
  return folded(query).split(/\s+/u).filter(Boolean);
}

function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

interface Part {
  readonly at: number;
  readonly text: string;
  readonly isHit: boolean;
}

/** Cuts a text at the beginnings and ends of what the words hit; characters that fold to several are kept whole. */
export function highlightParts(text: string, words: readonly string[]): readonly Part[] {
  if (words.length === 0) return [{ at: 0, text, isHit: false }];
  const characters = [...text];
  const foldedCharacters = characters.map(folded);
  const starts: number[] = [];
  let length = 0;
  for (const each of foldedCharacters) {
    starts.push(length);
    length += each.length;
  }
  const all = foldedCharacters.join("");
  const hits = new Array<boolean>(characters.length).fill(false);
  for (const word of words) {
    for (let at = all.indexOf(word); at >= 0; at = all.indexOf(word, at + word.length)) {
      starts.forEach((start, index) => {
        if (start >= at && start < at + word.length) hits[index] = true;
      });
    }
  }
  const parts: { at: number; text: string; isHit: boolean }[] = [];
  characters.forEach((character, index) => {
    const isHit = hits[index] ?? false;
    const last = parts.at(-1);
    if (last?.isHit === isHit) last.text += character;
    else parts.push({ at: index, text: character, isHit });
  });
  return parts;
}

/** A text with what a search hit in it. */
export function Highlight({ text, words }: HighlightProps) {
  if (words.length === 0) return text;
  return highlightParts(text, words).map(({ at, text: part, isHit }) =>
    isHit ? <mark key={at}>{part}</mark> : part,
  );
}
