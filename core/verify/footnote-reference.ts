/** A footnote reference, as compared texts contain it. */
export function footnoteReference(number: number | string): string {
  return `[note ${number}]`;
}

/** An endnote reference; endnotes are numbered separately. */
export function endnoteReference(number: number): string {
  return `[endnote ${number}]`;
}

const REFERENCES = /\[(?:end)?note \d+\]/g;

/** A text without footnote and endnote references. */
export function withoutReferences(text: string): string {
  return text.replace(REFERENCES, "");
}
