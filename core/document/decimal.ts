/** The mark between a figure's whole and its decimals: what readers of the language align on. */
export function decimalSeparator(language: string): string {
  const known = separators.get(language);
  if (known !== undefined) return known;
  const separator = findSeparator(language);
  separators.set(language, separator);
  return separator;
}

/** Asking `Intl` takes longer than setting a table. */
const separators = new Map<string, string>();

function findSeparator(language: string): string {
  const parts = new Intl.NumberFormat(knownLanguage(language)).formatToParts(0.5);
  return parts.find((part) => part.type === "decimal")?.value ?? ".";
}

/** `Intl` throws at a tag that is not well formed, where a note is still to be written. */
function knownLanguage(language: string): string {
  return /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/i.test(language) ? language : "en";
}

/** What stands right of a figure's last whole digit: decimals and a unit. Empty for text without a digit. */
export function tailOfFigure(text: string, separator: string): string {
  const decimals = text.lastIndexOf(separator);
  if (decimals > 0 && /\d/.test(text.charAt(decimals + 1))) return text.slice(decimals);
  return /\d/.test(text) ? (/\D*$/.exec(text)?.[0] ?? "") : "";
}

/** Digits and no letters: what is cut from it is another number. */
export function isFigure(text: string): boolean {
  return /\p{Nd}/u.test(text) && !/\p{L}/u.test(text);
}
