export interface TableSeparator {
  readonly separator: string;
  /** Offset of the first record, after any line that names the separator. */
  readonly start: number;
}

/** Separators in the order in which equally regular ones are preferred: the later, the commoner in ordinary text. */
const SEPARATORS = ["\t", ";", "|", ","] as const;

/** Records that are looked at: titles and notes above a table have few separators. */
const LOOKED_AT = 60;

/**
 * The separator of a table that may have a title above it and notes below: the one that a first line `sep=;` names, else
 * the one of which most records have the same number.
 */
export function tableSeparator(text: string): TableSeparator {
  const named = /^sep=([^"\n])[ \t]*(?:\n|$)/iu.exec(text);
  if (named?.[1] !== undefined) return { separator: named[1], start: named[0].length };
  const counts = countedRecords(text);
  const regularity = SEPARATORS.map((separator) => {
    const used = counts.map((each) => each.get(separator) ?? 0).filter((count) => count > 0);
    const times = new Map<number, number>();
    for (const count of used) times.set(count, (times.get(count) ?? 0) + 1);
    return { separator, records: Math.max(0, ...times.values()) };
  });
  const [best] = regularity.toSorted((a, b) => b.records - a.records);
  return { separator: best && best.records > 0 ? best.separator : ",", start: 0 };
}

/** The separators outside quotes of each of the first records. */
function countedRecords(text: string): readonly ReadonlyMap<string, number>[] {
  const records: Map<string, number>[] = [];
  let counts = new Map<string, number>();
  let quoted = false;
  let isStart = true;
  for (let offset = 0; offset < text.length && records.length < LOOKED_AT; offset += 1) {
    const character = text[offset] ?? "";
    if (character === '"' && (quoted || isStart)) quoted = !quoted;
    isStart = false;
    if (quoted) continue;
    if (character === "\n") {
      records.push(counts);
      counts = new Map();
      isStart = true;
    } else if (SEPARATORS.some((separator) => separator === character)) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
      isStart = true;
    }
  }
  return [...records, counts];
}
