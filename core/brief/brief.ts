/**
 * A topic chosen for a brief; without `entries` all of its entries are taken, in their own order. The order of `entries`
 * is the order in which they are printed by topic.
 */
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

/** The values of a template's options by name: true or false for a switch, the value of a choice, or a text. */
export type OptionValues = Readonly<Record<string, string | boolean>>;

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
  /** Ids of the people whose biographies are printed, in order; absent means attendees first, then all others. */
  readonly biographies?: readonly string[];
  /**
   * Rich text by id of entry that takes the place of the entry's own `text` in this note alone; sources, dates, marking
   * and disclosure remain the entry's.
   */
  readonly wordings?: Readonly<Record<string, string>>;
  /** Options without a value here have the template's default. */
  readonly options?: OptionValues;
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
