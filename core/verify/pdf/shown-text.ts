/** Letters in a row, as they are read from `x` to `end`. Points from the left and bottom of the paper. */
export interface ShownText {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}

/** What is shown on a page, by what it belongs to (ISO 32000-1, 14.6 to 14.8). */
export interface PageText {
  /** By the numbers of marked content. */
  readonly content: ReadonlyMap<number, readonly ShownText[]>;
  readonly header: readonly ShownText[];
  readonly footer: readonly ShownText[];
  readonly unread: Readonly<Unread>;
}

/** What a page shows and nobody can compare, each by how much there is of it. */
export interface Unread {
  /** Characters that belong to no element of the structure, nor to a header or footer. */
  outside: number;
  /** Characters of a text that is neither filled nor outlined, as behind a scanned page (ISO 32000-1, 9.3.6). */
  invisible: number;
  /** Pictures outside the structure: what they show is read by nobody. */
  pictures: number;
  /** Content in a stream of its own (8.10). */
  forms: number;
}
