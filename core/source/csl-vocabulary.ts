/**
 * The fields of CSL-JSON (CSL 1.0.2, csl-data.json), and how the citation style of notes treats each. Each kind of
 * field has a table; a field that the style omits does not compile.
 */

/** The name variables of CSL 1.0.2; the words that introduce each are in `core/language`. */
export const CSL_ROLES = [
  "author",
  "editor",
  "compiler",
  "translator",
  "collection-editor",
  "editorial-director",
  "director",
  "chair",
  "container-author",
  "composer",
  "contributor",
  "curator",
  "executive-producer",
  "guest",
  "host",
  "illustrator",
  "interviewer",
  "narrator",
  "organizer",
  "original-author",
  "performer",
  "producer",
  "recipient",
  "reviewed-author",
  "script-writer",
  "series-creator",
] as const;

export type CslRole = (typeof CSL_ROLES)[number];

export const CSL_DATES = [
  "issued",
  "accessed",
  "event-date",
  "original-date",
  "available-date",
  "submitted",
] as const;
export type CslDateField = (typeof CSL_DATES)[number];

/** The standard variables of CSL: `printed`, or the reason why a source is complete without the field. */
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
  abstract: "describes the content and does not identify the source",
  annote: "is the desk's own remark",
  keyword: "is for searching",
  language: "selects words",
  locator: "belongs to the citation of one statement, which states its own",
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

/** The item types of CSL 1.0.2. */
export const CSL_TYPES = [
  "article",
  "article-journal",
  "article-magazine",
  "article-newspaper",
  "bill",
  "book",
  "broadcast",
  "chapter",
  "classic",
  "collection",
  "dataset",
  "document",
  "entry",
  "entry-dictionary",
  "entry-encyclopedia",
  "event",
  "figure",
  "graphic",
  "hearing",
  "interview",
  "legal_case",
  "legislation",
  "manuscript",
  "map",
  "motion_picture",
  "musical_score",
  "pamphlet",
  "paper-conference",
  "patent",
  "performance",
  "periodical",
  "personal_communication",
  "post",
  "post-weblog",
  "regulation",
  "report",
  "review",
  "review-book",
  "software",
  "song",
  "speech",
  "standard",
  "thesis",
  "treaty",
  "webpage",
] as const;

export type CslType = (typeof CSL_TYPES)[number];

const KNOWN_TYPES: ReadonlySet<string> = new Set(CSL_TYPES);

export function isCslType(type: string): type is CslType {
  return KNOWN_TYPES.has(type);
}
