/** So much of a colour, the rest of another; six hexadecimal digits each. */
export function mixColours(colour: string, share: number, ground = "ffffff"): string {
  return [0, 2, 4]
    .map((at) => {
      const [own = 0, other = 0] = [colour, ground].map((each) =>
        Number.parseInt(each.slice(at, at + 2), 16),
      );
      return Math.round(other + (own - other) * share);
    })
    .map((value) => value.toString(16).padStart(2, "0"))
    .join("");
}
