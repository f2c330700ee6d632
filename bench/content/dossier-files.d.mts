export interface DossierSize {
  readonly entries: number;
  /** Entries of a topic file. */
  readonly perTopic?: number;
  readonly seed?: number;
  /** Statements of some six words. */
  readonly short?: boolean;
}

/** A generated dossier's text files by their paths. */
export declare function makeDossierFiles(size: DossierSize): ReadonlyMap<string, string>;
