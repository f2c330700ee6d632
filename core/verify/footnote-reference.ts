/** How a text that is compared shows the reference of a footnote. */
export function footnoteReference(number: number | string): string {
  return `[note ${number}]`;
}

/** The same for an endnote; endnotes have numbers of their own. */
export function endnoteReference(number: number): string {
  return `[endnote ${number}]`;
}

const REFERENCES = /\[(?:end)?note \d+\]/g;

/** A text without its references of footnotes and endnotes. */
export function withoutReferences(text: string): string {
  return text.replace(REFERENCES, "");
}
