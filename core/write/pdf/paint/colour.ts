const colours = new Map<string, string>();

/** Operands of a DeviceRGB colour operator for a colour of six hexadecimal digits. */
export function rgb(colour: string): string {
  const known = colours.get(colour);
  if (known !== undefined) return known;
  const parts = [0, 2, 4].map(
    (start) => Math.round((Number.parseInt(colour.slice(start, start + 2), 16) / 255) * 1000) / 1000,
  );
  const text = parts.join(" ");
  colours.set(colour, text);
  return text;
}
