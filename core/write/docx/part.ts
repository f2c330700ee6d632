/** One file of the package: its path, what it is, and its XML. */
export interface Part {
  /** Without a leading slash. */
  readonly path: string;
  readonly contentType: string;
  readonly xml: string;
}
