/** As much of a message as is read on one screen, in UTF-16 units; its ends say most. */
const LIMIT = { text: 1_000, start: 700, end: 250 };

/** A message that quotes a name of thousands of characters, with the middle left out. */
export function shortText(text: string): string {
  if (text.length <= LIMIT.text) return text;
  return `${whole(text.slice(0, LIMIT.start))} … ${whole(text.slice(-LIMIT.end))}`;
}

/** Without the half of a character that a cut left at either end. */
function whole(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
}
