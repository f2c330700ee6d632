/**
 * A path as a dialog may show it: characters that hide or reorder others stand as their codes, so that the folder
 * which a person confirms is the one that they read.
 */
export function shownPath(path: string): string {
  return path.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `[U+${code}]`;
  });
}
