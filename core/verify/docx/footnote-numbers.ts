/** Numbers of footnotes and of endnotes by their ids. Word numbers each kind by the order of its references. */
export interface FootnoteNumbers {
  readonly footnotes: Map<string, number>;
  readonly endnotes: Map<string, number>;
}

export function createFootnoteNumbers(): FootnoteNumbers {
  return { footnotes: new Map(), endnotes: new Map() };
}

export function referenceNumber(id: string | undefined, numbers: Map<string, number>): number {
  const number = numbers.get(id ?? "") ?? numbers.size + 1;
  numbers.set(id ?? "", number);
  return number;
}
