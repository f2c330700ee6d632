/** Text of one operator, read from `x` to `end`; coordinates in points from the left and bottom of the page. */
export interface ShownText {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}

/** Text shown on a page, by its owner (ISO 32000-1, 14.6 to 14.8). */
export interface PageText {
  /** Keyed by marked-content identifier (MCID). */
  readonly content: ReadonlyMap<number, readonly ShownText[]>;
  readonly header: readonly ShownText[];
  readonly footer: readonly ShownText[];
  readonly unread: Readonly<Unread>;
}

/** Amounts of visible content that cannot be compared. */
export interface Unread {
  /** Characters that belong to no structure element, header or footer. */
  outside: number;
  /** Characters that are neither filled nor stroked, such as text behind a scanned page (ISO 32000-1, 9.3.6). */
  invisible: number;
  /** Pictures outside the structure, whose content cannot be read. */
  pictures: number;
  /** Form XObjects, whose content is in separate streams (8.10). */
  forms: number;
}
