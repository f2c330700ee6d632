/** Numbers of footnotes and endnotes by id. Word numbers each of the two in the order of their references. */
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
