/**
 * The fields of CSL-JSON (CSL 1.0.2, csl-data.json) and how the office's form of a source treats each. One table per
 * kind of field: a field that the form forgets does not compile.
 */

/** How a person is introduced who has this role; `lead` marks one who stands first where nobody is the author. */
export interface Role {
  readonly phrase: string;
  readonly lead?: readonly [one: string, several: string];
}

export const ROLES = {
  author: { phrase: "by" },
  editor: { phrase: "ed.", lead: ["ed.", "eds"] },
  compiler: { phrase: "compiled by", lead: ["comp.", "comps"] },
  translator: { phrase: "trans.", lead: ["trans.", "trans."] },
  "collection-editor": { phrase: "series ed.", lead: ["series ed.", "series eds"] },
  "editorial-director": { phrase: "directed by", lead: ["dir.", "dirs"] },
  director: { phrase: "directed by", lead: ["dir.", "dirs"] },
  chair: { phrase: "chaired by" },
  "container-author": { phrase: "by" },
  composer: { phrase: "music by" },
  contributor: { phrase: "with" },
  curator: { phrase: "curated by" },
  "executive-producer": { phrase: "executive producer" },
  guest: { phrase: "with" },
  host: { phrase: "hosted by" },
  illustrator: { phrase: "illustrated by" },
  interviewer: { phrase: "interviewed by" },
  narrator: { phrase: "read by" },
  organizer: { phrase: "organised by" },
  "original-author": { phrase: "after" },
  performer: { phrase: "performed by" },
  producer: { phrase: "produced by" },
  recipient: { phrase: "to" },
  "reviewed-author": { phrase: "by" },
  "script-writer": { phrase: "written by" },
  "series-creator": { phrase: "created by" },
} as const satisfies Readonly<Record<string, Role>>;

export type CslRole = keyof typeof ROLES;
export const CSL_ROLES = Object.keys(ROLES) as readonly CslRole[];

export const CSL_DATES = [
  "issued",
  "accessed",
  "event-date",
  "original-date",
  "available-date",
  "submitted",
] as const;
export type CslDateField = (typeof CSL_DATES)[number];

/** `printed`: the form says it. Else the reason why a source is complete without it. */
export const FIELDS = {
  title: "printed",
  "title-short": "printed",
  shortTitle: "printed",
  "container-title": "printed",
  "collection-title": "printed",
  "collection-number": "printed",
  volume: "printed",
  "volume-title": "printed",
  issue: "printed",
  supplement: "printed",
  part: "printed",
  "part-title": "printed",
  "number-of-volumes": "printed",
  "chapter-number": "printed",
  section: "printed",
  division: "printed",
  edition: "printed",
  printing: "printed",
  version: "printed",
  genre: "printed",
  number: "printed",
  medium: "printed",
  dimensions: "printed",
  scale: "printed",
  authority: "printed",
  jurisdiction: "printed",
  references: "printed",
  event: "printed",
  "event-title": "printed",
  "event-place": "printed",
  publisher: "printed",
  "publisher-place": "printed",
  "original-title": "printed",
  "original-publisher": "printed",
  "original-publisher-place": "printed",
  "reviewed-title": "printed",
  "reviewed-genre": "printed",
  archive: "printed",
  "archive-place": "printed",
  archive_collection: "printed",
  archive_location: "printed",
  "call-number": "printed",
  page: "printed",
  "page-first": "printed",
  "number-of-pages": "printed",
  status: "printed",
  note: "printed",
  DOI: "printed",
  URL: "printed",
  ISBN: "identifies what title and publisher name",
  ISSN: "identifies what the container's title names",
  PMID: "identifies what the title names",
  PMCID: "identifies what the title names",
  "container-title-short": "abbreviates what is printed",
  journalAbbreviation: "abbreviates what is printed",
  "volume-title-short": "abbreviates what is printed",
  abstract: "says what is in the source, not which it is",
  annote: "is the desk's own remark",
  keyword: "is for searching",
  language: "is for choosing words",
  locator: "is where in the source one statement rests; the statement says so itself",
  source: "names the catalogue that the record came from",
  "citation-label": "belongs to the reference manager",
  "citation-number": "belongs to the reference manager",
  "first-reference-note-number": "belongs to the reference manager",
  "year-suffix": "belongs to the reference manager",
  "citation-key": "belongs to the reference manager",
} as const satisfies Readonly<Record<string, string>>;

export type CslField = keyof typeof FIELDS;
export const CSL_FIELDS = Object.keys(FIELDS) as readonly CslField[];

/** Fields of CSL-JSON that hold no text and belong to the reference manager. */
export const UNREAD_FIELDS = ["id", "type", "categories", "custom"] as const;

/** Types of CSL 1.0.2, with the words that stand in place of a missing title. */
export const TYPES = {
  article: "Article",
  "article-journal": "Article",
  "article-magazine": "Magazine article",
  "article-newspaper": "Newspaper article",
  bill: "Bill",
  book: "Book",
  broadcast: "Broadcast",
  chapter: "Chapter",
  classic: "Classical work",
  collection: "Collection",
  dataset: "Dataset",
  document: "Document",
  entry: "Entry",
  "entry-dictionary": "Dictionary entry",
  "entry-encyclopedia": "Encyclopaedia entry",
  event: "Event",
  figure: "Figure",
  graphic: "Picture",
  hearing: "Hearing",
  interview: "Interview",
  legal_case: "Legal case",
  legislation: "Legislation",
  manuscript: "Manuscript",
  map: "Map",
  motion_picture: "Film",
  musical_score: "Score",
  pamphlet: "Pamphlet",
  "paper-conference": "Conference paper",
  patent: "Patent",
  performance: "Performance",
  periodical: "Periodical",
  personal_communication: "Personal communication",
  post: "Post",
  "post-weblog": "Blog post",
  regulation: "Regulation",
  report: "Report",
  review: "Review",
  "review-book": "Book review",
  software: "Software",
  song: "Song",
  speech: "Speech",
  standard: "Standard",
  thesis: "Thesis",
  treaty: "Treaty",
  webpage: "Web page",
} as const satisfies Readonly<Record<string, string>>;

export type CslType = keyof typeof TYPES;

export function isCslType(type: string): type is CslType {
  return Object.hasOwn(TYPES, type);
}
