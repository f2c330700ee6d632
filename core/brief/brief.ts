/** A topic that a brief chooses; by default with all of its entries, in the order of its file. */
export interface TopicChoice {
  readonly topic: string;
  readonly entries?: readonly string[];
}

export interface Author {
  readonly name: string;
  readonly role: string;
  readonly contact: string;
}

export interface Meeting {
  /** Ids of the people on the other side who take part, as in the dossier. */
  readonly with: readonly string[];
  readonly when: string;
  readonly where: string;
  readonly language: string;
  readonly reason: string;
  readonly agenda: readonly string[];
}

export type Format = "pdf" | "docx";

/** A request for a note. Dates are YYYY-MM-DD. */
export interface Brief {
  readonly title: string;
  /** The reader for whom the note is written. */
  readonly audience: string;
  readonly template: string;
  readonly topics: readonly TopicChoice[];
  readonly date: string;
  readonly version: string;
  readonly author?: Author;
  readonly clearedBy?: { readonly name: string; readonly role: string; readonly at: string };
  readonly meeting?: Meeting;
  /** The highest handling level that may appear in the note. */
  readonly ceiling: string;
  /** The level of the brief's own words (title, meeting); by default the lowest of the scheme. */
  readonly marking?: string;
  /** `usable` leaves out everything that is not for disclosure. */
  readonly disclosure: "all" | "usable";
  readonly formats: readonly Format[];
  /** Whether the author's name is written into the files' properties; by default it is only on the page. */
  readonly authorInProperties: boolean;
}
