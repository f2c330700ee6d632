/** Where a statement of the dossier stands on a page of the PDF. One that is printed twice, or split, has several. */
export interface StatementPlace {
  /** The id of the entry, person or series. */
  readonly entry: string;
  /** Counted from 1. */
  readonly page: number;
  /** In points, from the top left corner of the page. */
  readonly box: readonly [x: number, y: number, width: number, height: number];
}
