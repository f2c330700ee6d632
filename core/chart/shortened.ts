import { graphemes, longestBeginning } from "../text/graphemes.ts";

/**
 * The beginning of a name that fits its room, in whole graphemes; the data table and the description have the whole
 * name.
 */
export function shortened(name: string, room: number, widthOf: (words: string) => number): string {
  if (widthOf(name) <= room) return name;
  const withEllipsis = (words: string): string => `${words.trimEnd()}…`;
  const begin = longestBeginning(name, (words) => widthOf(withEllipsis(words)) <= room);
  return withEllipsis(begin === "" ? (graphemes(name)[0] ?? "") : begin);
}
