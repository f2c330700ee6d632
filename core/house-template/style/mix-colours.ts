/** A share of one colour, from 0 to 1, mixed with another; both as six hexadecimal digits. */
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
