/** A phrase of a catalogue with each `{name}` replaced by its value; names inside values are not replaced. */
export function fillPhrase(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}
