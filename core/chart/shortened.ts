import { graphemes, longestBeginning } from "../text/graphemes.ts";

/** As much of a name as there is room for, in whole graphemes. The data table and the description carry it whole. */
export function shortened(name: string, room: number, widthOf: (words: string) => number): string {
  if (widthOf(name) <= room) return name;
  const withEllipsis = (words: string): string => `${words.trimEnd()}…`;
  const begin = longestBeginning(name, (words) => widthOf(withEllipsis(words)) <= room);
  return withEllipsis(begin === "" ? (graphemes(name)[0] ?? "") : begin);
}
