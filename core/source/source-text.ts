import { hasRightToLeft, RIGHT_TO_LEFT_MARK } from "../document/direction.ts";
import { leftToRight } from "../text/marked-direction.ts";
import { type RichInline, richWords } from "../text/rich-text.ts";
import {
  type CslDateField,
  type CslField,
  type CslRole,
  isCslType,
  ROLES,
  type Role,
  TYPES,
} from "./csl-vocabulary.ts";
import { dateText } from "./date-text.ts";
import { parseInlineMarkup } from "./inline-markup.ts";
import { labelled, numberText, pageText } from "./labelled-number.ts";
import { nameList } from "./name-text.ts";
import type { SourceRecord } from "./source-record.ts";

type Words = readonly RichInline[];

/**
 * The office's one form of a source: who, title, where it appeared, publisher, date, pages; then remark, identifier and
 * day of reading. What a reader needs and the record lacks is said ("no date"), to tell it from an oversight. The
 * address stands apart, because the note links it.
 */
export function sourceText(source: SourceRecord): Words {
  const words = sentences(source, (date) => date);
  if (!hasRightToLeft(richWords(words))) return words;
  // Marks keep dates whole among right-to-left words; the last one separates the date from an address that follows.
  const marked = sentences(source, (date) => (hasRightToLeft(date) ? date : leftToRight(date)));
  return [...marked, plain(RIGHT_TO_LEFT_MARK)];
}

/** The words by which a list names a source. */
export function sourceTitle(source: SourceRecord): string {
  return richWords(titleOf(source));
}

/** The address of a source: its own, else that of its DOI. */
export function sourceAddress({ fields }: SourceRecord): string | undefined {
  if (fields.URL !== undefined) return fields.URL;
  return fields.DOI === undefined ? undefined : `https://doi.org/${encodeURI(doiOf(fields.DOI))}`;
}

/** `printed` gives the form in which words with a date appear among the other words. */
function sentences(source: SourceRecord, printed: (words: string) => string): Words {
  const dated = (field: CslDateField, label = ""): readonly Words[] => {
    const date = source.dates[field];
    return date ? [[plain(printed(`${label}${dateText(date)}`))]] : [];
  };
  const issued = [...dated("issued"), ...rich(source, "status")];
  const main = [
    ...mainParts(source),
    ...dated("event-date", "held "),
    ...(issued.length > 0 ? issued : [[plain(printed("no date"))]]),
    ...pages(source),
    ...archive(source),
  ];
  const remarks = [
    ...originally(source, dated("original-date")),
    ...rich(source, "references"),
    ...rich(source, "note"),
    ...dated("submitted", "Submitted "),
    ...dated("available-date", "Available "),
    ...identifier(source),
    ...dated("accessed", "Read "),
  ];
  return joinWords([joinWords(main, ", "), ...remarks].map(sentence), " ");
}

/** A DOI is printed beside another address; alone, it is the address. */
function identifier({ fields: { DOI: doi, URL: address } }: SourceRecord): readonly Words[] {
  return doi === undefined || address === undefined ? [] : [[plain(`DOI ${doiOf(doi)}`)]];
}

function mainParts(source: SourceRecord): readonly Words[] {
  const lead = leadOf(source);
  const people = (...roles: readonly CslRole[]): readonly Words[] =>
    roles.filter((role) => role !== lead?.role).flatMap((role) => peopleOf(source, role));
  return [
    ...(lead ? [lead.words] : []),
    titleOf(source),
    ...reviewed(source),
    ...people("translator", "illustrator", "interviewer", "recipient", "original-author", "reviewed-author"),
    ...people("director", "editorial-director", "composer", "performer", "narrator", "script-writer"),
    ...people("series-creator", "producer", "executive-producer", "host", "guest", "contributor"),
    ...rich(source, "part-title"),
    ...numbered(source, "part", "part"),
    ...rich(source, "container-title"),
    ...people("container-author", "editor", "compiler", "curator", "chair", "organizer"),
    ...rich(source, "volume-title"),
    ...numbered(source, "volume", "vol."),
    ...numbered(source, "issue", "no."),
    ...numbered(source, "supplement", "supplement"),
    ...counted(source, "number-of-volumes", "vols"),
    ...joinedFields(source, ["collection-title", "collection-number"], " "),
    ...people("collection-editor"),
    ...edition(source),
    ...numbered(source, "chapter-number", "chapter"),
    ...numbered(source, "section", "section"),
    ...rich(source, "division"),
    ...genreAndNumber(source),
    ...numbered(source, "version", "version"),
    ...rich(source, "medium"),
    ...rich(source, "dimensions"),
    ...rich(source, "scale"),
    ...rich(source, "authority"),
    ...rich(source, "jurisdiction"),
    ...event(source),
    ...joinedFields(source, ["publisher", "publisher-place"], ", "),
  ];
}

interface Lead {
  readonly role: CslRole;
  readonly words: Words;
}

/** Who stands first: the author, else who edited, compiled, translated or directed. */
function leadOf(source: SourceRecord): Lead | undefined {
  const author = source.names.author;
  if (author) return { role: "author", words: name(nameList(author)) };
  for (const role of [
    "editor",
    "compiler",
    "director",
    "editorial-director",
    "translator",
    "collection-editor",
  ] as const) {
    const names = source.names[role];
    if (!names) continue;
    const [one, several] = ROLES[role].lead;
    return { role, words: [...name(nameList(names)), plain(` (${names.length === 1 ? one : several})`)] };
  }
  return undefined;
}

function peopleOf(source: SourceRecord, role: CslRole): readonly Words[] {
  const names = source.names[role];
  const { phrase }: Role = ROLES[role];
  return names ? [[plain(`${phrase} `), ...name(nameList(names))]] : [];
}

/** A work that appeared in another stands in quotation marks; without any title its kind stands in its place. */
function titleOf(source: SourceRecord): Words {
  const { fields, type } = source;
  const title = fields.title ?? fields["title-short"] ?? fields.shortTitle;
  if (title === undefined) return [plain(isCslType(type) ? TYPES[type] : "Untitled")];
  const words = parseInlineMarkup(title);
  return fields["container-title"] === undefined ? words : [plain("“"), ...words, plain("”")];
}

function reviewed(source: SourceRecord): readonly Words[] {
  const [title] = rich(source, "reviewed-title");
  const [genre] = rich(source, "reviewed-genre");
  if (title) return [[plain("review of "), ...(genre ? [...genre, plain(" ")] : []), ...title]];
  return genre ? [[plain("review of "), ...genre]] : [];
}

function edition(source: SourceRecord): readonly Words[] {
  const text = source.fields.edition;
  const printing = numbered(source, "printing", "printing");
  if (text === undefined) return printing;
  return [editionWords(text), ...printing];
}

/** `3` and `3rd` are numbers of an edition; other words say themselves what they are. */
function editionWords(text: string): Words {
  if (/^\d{1,6}$/.test(text)) return [plain(`${ordinal(Number(text))} edition`)];
  return /^\d{1,6}(?:st|nd|rd|th)$/i.test(text) ? [plain(`${text} edition`)] : parseInlineMarkup(text);
}

function ordinal(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  const ending = teen ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th");
  return `${number}${ending}`;
}

function genreAndNumber(source: SourceRecord): readonly Words[] {
  const [genre] = rich(source, "genre");
  const [number] = numbered(source, "number", "no.");
  if (!genre) return number ? [number] : [];
  return [number ? [...genre, plain(" "), ...number] : genre];
}

/** `event` is the older name of `event-title`. */
function event(source: SourceRecord): readonly Words[] {
  const titles = rich(source, source.fields["event-title"] === undefined ? "event" : "event-title");
  return [...titles, ...rich(source, "event-place")];
}

function pages(source: SourceRecord): readonly Words[] {
  const { page, "page-first": first, "number-of-pages": count } = source.fields;
  if (page !== undefined) return [[plain(pageText(page))]];
  if (first !== undefined) return [[plain(`from ${pageText(first)}`)]];
  return count === undefined ? [] : counted(source, "number-of-pages", "pp.");
}

function archive(source: SourceRecord): readonly Words[] {
  return (
    ["archive_location", "archive_collection", "call-number", "archive", "archive-place"] as const
  ).flatMap((field) => rich(source, field));
}

function originally(source: SourceRecord, date: readonly Words[]): readonly Words[] {
  const fields = ["original-title", "original-publisher", "original-publisher-place"] as const;
  const named = fields.flatMap((field) => rich(source, field));
  if (named.length + date.length === 0) return [];
  const label = source.fields["original-title"] === undefined ? "First published " : "First published as ";
  return [[plain(label), ...joinWords([...named, ...date], ", ")]];
}

/** The field's words, as the only part of a list; no part where the record lacks the field. */
function rich({ fields }: SourceRecord, field: CslField): readonly Words[] {
  const text = fields[field];
  return text === undefined ? [] : [parseInlineMarkup(text)];
}

function numbered({ fields }: SourceRecord, field: CslField, label: string): readonly Words[] {
  const text = fields[field];
  return text === undefined ? [] : [parseInlineMarkup(labelled(label, numberText(text)))];
}

function counted({ fields }: SourceRecord, field: CslField, unit: string): readonly Words[] {
  const text = fields[field];
  return text === undefined ? [] : [parseInlineMarkup(/^\d+$/.test(text) ? `${text} ${unit}` : text)];
}

function joinedFields(
  source: SourceRecord,
  fields: readonly CslField[],
  separator: string,
): readonly Words[] {
  const parts = fields.flatMap((field) => rich(source, field));
  return parts.length === 0 ? [] : [joinWords(parts, separator)];
}

function doiOf(text: string): string {
  return text.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, "");
}

function name(text: string): Words {
  return parseInlineMarkup(text);
}

function plain(value: string): RichInline {
  return { type: "text", value };
}

function joinWords(parts: readonly Words[], separator: string): Words {
  return parts.flatMap((part, index) => (index === 0 ? part : [plain(separator), ...part]));
}

function sentence(words: Words): Words {
  return /[.!?…]["”’)]?$/.test(richWords(words)) ? words : [...words, plain(".")];
}
