/** As many letters of a name as there is room for. The data table and the description carry the whole name. */
export function shortened(name: string, room: number, widthOf: (words: string) => number): string {
  if (widthOf(name) <= room) return name;
  const letters = [...name];
  while (letters.length > 1 && widthOf(`${letters.join("").trimEnd()}…`) > room) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
