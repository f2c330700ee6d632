/** The numbers of notes by their ids, in the order of their calls: Word numbers them so, each kind apart. */
export interface Calls {
  readonly footnotes: Map<string, number>;
  readonly endnotes: Map<string, number>;
}

export function createCalls(): Calls {
  return { footnotes: new Map(), endnotes: new Map() };
}

export function numberOf(id: string | undefined, numbers: Map<string, number>): number {
  const number = numbers.get(id ?? "") ?? numbers.size + 1;
  numbers.set(id ?? "", number);
  return number;
}
