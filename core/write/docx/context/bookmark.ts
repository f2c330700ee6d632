export interface Bookmark {
  /** Unique in the file. */
  readonly id: number;
  readonly name: string;
}

/** Maximum length of the name of a bookmark in Word. */
const MAX_NAME_LENGTH = 40;

/** Names hold letters, digits and underscores and begin with a letter; case does not tell them apart. */
export function bookmarkName(id: string, taken: ReadonlySet<string>): string {
  const word = id.replace(/[^\p{L}\p{N}]|[\u{10000}-\u{10FFFF}]/gu, "_");
  const name = /^\p{L}/u.test(word) ? word : `h${word}`;
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? "" : `_${count}`;
    const candidate = name.slice(0, MAX_NAME_LENGTH - suffix.length) + suffix;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

export function bookmarked({ id, name }: Bookmark, content: string): string {
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;
}
