export interface CsvSeparator {
  readonly separator: string;
  /** Offset of the first record, after any line that names the separator. */
  readonly start: number;
}

/** Separators, the most specific first: names and decimal numbers contain commas more often than semicolons or tabs. */
const SEPARATORS = ["\t", ";", ","] as const;

/**
 * The separator of the columns: the one that a first line `sep=;` names, as Excel reads and writes it; else one that the
 * next record has as often as the header; else the most frequent one in the header; by default a comma.
 */
export function csvSeparator(text: string): CsvSeparator {
  const named = /^sep=([^"\n])[ \t]*(?:\n|$)/iu.exec(text);
  if (named?.[1] !== undefined) return { separator: named[1], start: named[0].length };
  const header = countSeparators(text, 0);
  const next = countSeparators(text, header.end);
  const used = SEPARATORS.filter((each) => header.counts[each] > 0);
  const [mostFrequent] = used.toSorted((a, b) => header.counts[b] - header.counts[a]);
  const regular = used.find((each) => header.counts[each] === next.counts[each]);
  return { separator: regular ?? mostFrequent ?? ",", start: 0 };
}

type Counts = Record<(typeof SEPARATORS)[number], number>;

/** Counts the separators outside quotes in the first record with any text at or after an offset. */
function countSeparators(text: string, from: number): { readonly counts: Counts; readonly end: number } {
  const counts: Counts = { "\t": 0, ";": 0, ",": 0 };
  let quoted = false;
  let isBlank = true;
  for (let offset = from; offset < text.length; offset += 1) {
    const character = text[offset] ?? "";
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if (character === "\n") {
      if (!isBlank) return { counts, end: offset };
    } else if (character === "\t" || character === ";" || character === ",") counts[character] += 1;
    isBlank &&= /[\s,;]/.test(character);
  }
  return { counts, end: text.length };
}
