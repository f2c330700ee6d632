/** How the call of a note stands in a text. */
export function callMark(number: number | string): string {
  return `[note ${number}]`;
}

/** Of a note at the end of the text, which are counted apart. */
export function endCallMark(number: number): string {
  return `[endnote ${number}]`;
}

const CALLS = /\[(?:end)?note \d+\]/g;

/** A text without the calls of notes in it. */
export function withoutCalls(text: string): string {
  return text.replace(CALLS, "");
}
