/** How the call of a note stands in a text. */
export function callMark(number: number | string): string {
  return `[note ${number}]`;
}
