/** A topic chosen for a brief; without `entries` all of its entries are taken, in their own order. */
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
  /** Who meets: ids of people of the dossier on the other side. */
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
  /** For whom the note is written. */
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
  /** The level of the brief's own words (title, meeting); absent means the lowest of the scheme. */
  readonly marking?: string;
  /** `usable` leaves out all that is not for disclosure. */
  readonly disclosure: "all" | "usable";
  readonly formats: readonly Format[];
  /** Write the author's name into the files' properties; by default it stands on the page alone. */
  readonly authorInProperties: boolean;
}
