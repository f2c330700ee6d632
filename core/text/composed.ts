/**
 * The composed form (NFC) of a name, in which names are compared: macOS writes "é" in file names as a letter and an
 * accent, keyboards produce one character. Texts keep the form in which they were written.
 */
export function composed(name: string): string {
  return name.normalize("NFC");
}
