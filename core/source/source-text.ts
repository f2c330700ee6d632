import { hasRightToLeft, RIGHT_TO_LEFT_MARK } from "../document/direction.ts";
import { fillPhrase } from "../language/fill-phrase.ts";
import type { LanguageForms } from "../language/language-forms.ts";
import { leftToRight } from "../text/marked-direction.ts";
import { richWords } from "../text/rich-text.ts";
import { type CslDateField, type CslRole, isCslType } from "./csl-vocabulary.ts";
import { dateText } from "./date-text.ts";
import { parseInlineMarkup } from "./inline-markup.ts";
import { pageText } from "./labelled-number.ts";
import { nameList } from "./name-text.ts";
import type { SourceRecord } from "./source-record.ts";
import {
  around,
  counted,
  doiOf,
  endSentence,
  joinedFields,
  joinWords,
  name,
  numbered,
  plain,
  rich,
  type SourceWords,
} from "./source-words.ts";

type SourceForms = LanguageForms["source"];

/** How a person with a role is introduced; `lead` behind the name of one who stands first where there is no author. */
interface RoleForms {
  readonly phrase: string;
  readonly lead?: { readonly one: string; readonly several: string };
}

/**
 * The office's one form of a source: who, title, where it appeared, publisher, date, pages; then remark, identifier and
 * day of reading. What a reader needs and the record lacks is said ("no date"), to tell it from an oversight. The
 * address stands apart, because the note links it.
 */
export function sourceText(source: SourceRecord, forms: LanguageForms): SourceWords {
  const words = sentences(source, forms, (date) => date);
  if (!hasRightToLeft(richWords(words))) return words;
  // Marks keep dates whole among right-to-left words; the last one separates the date from an address that follows.
  const marked = sentences(source, forms, (date) => (hasRightToLeft(date) ? date : leftToRight(date)));
  return [...marked, plain(RIGHT_TO_LEFT_MARK)];
}

/** The words by which a list names a source. */
export function sourceTitle(source: SourceRecord, { source: words }: LanguageForms): string {
  return richWords(titleOf(source, words));
}

/** The address of a source: its own, else that of its DOI. */
export function sourceAddress({ fields }: SourceRecord): string | undefined {
  if (fields.URL !== undefined) return fields.URL;
  return fields.DOI === undefined ? undefined : `https://doi.org/${encodeURI(doiOf(fields.DOI))}`;
}

/** `printed` gives the form in which words with a date appear among the other words. */
function sentences(
  source: SourceRecord,
  forms: LanguageForms,
  printed: (words: string) => string,
): SourceWords {
  const { source: words } = forms;
  const dated = (field: CslDateField, phrase = "{date}"): readonly SourceWords[] => {
    const date = source.dates[field];
    return date ? [[plain(printed(fillPhrase(phrase, { date: dateText(date, forms) })))]] : [];
  };
  const issued = [...dated("issued"), ...rich(source, "status")];
  const main = [
    ...mainParts(source, forms),
    ...dated("event-date", words.held),
    ...(issued.length > 0 ? issued : [[plain(printed(forms.date.none))]]),
    ...pages(source, words),
    ...archive(source),
  ];
  const remarks = [
    ...originally(source, dated("original-date"), words),
    ...rich(source, "references"),
    ...rich(source, "note"),
    ...dated("submitted", words.submitted),
    ...dated("available-date", words.available),
    ...identifier(source),
    ...dated("accessed", words.read),
  ];
  return joinWords([joinWords(main, ", "), ...remarks].map(endSentence), " ");
}

/** A DOI is printed beside another address; alone, it is the address. */
function identifier({ fields: { DOI: doi, URL: address } }: SourceRecord): readonly SourceWords[] {
  return doi === undefined || address === undefined ? [] : [[plain(`DOI ${doiOf(doi)}`)]];
}

function mainParts(source: SourceRecord, forms: LanguageForms): readonly SourceWords[] {
  const { source: words } = forms;
  const lead = leadOf(source, forms);
  const people = (...roles: readonly CslRole[]): readonly SourceWords[] =>
    roles.filter((role) => role !== lead?.role).flatMap((role) => peopleOf(source, role, forms));
  return [
    ...(lead ? [lead.words] : []),
    titleOf(source, words),
    ...reviewed(source, words),
    ...people("translator", "illustrator", "interviewer", "recipient", "original-author", "reviewed-author"),
    ...people("director", "editorial-director", "composer", "performer", "narrator", "script-writer"),
    ...people("series-creator", "producer", "executive-producer", "host", "guest", "contributor"),
    ...rich(source, "part-title"),
    ...numbered(source, "part", words.part),
    ...rich(source, "container-title"),
    ...people("container-author", "editor", "compiler", "curator", "chair", "organizer"),
    ...rich(source, "volume-title"),
    ...numbered(source, "volume", words.volume),
    ...numbered(source, "issue", words.issue),
    ...numbered(source, "supplement", words.supplement),
    ...counted(source, "number-of-volumes", words.volumes),
    ...joinedFields(source, ["collection-title", "collection-number"], " "),
    ...people("collection-editor"),
    ...edition(source, words),
    ...numbered(source, "chapter-number", words.chapter),
    ...numbered(source, "section", words.section),
    ...rich(source, "division"),
    ...genreAndNumber(source, words),
    ...numbered(source, "version", words.version),
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
  readonly words: SourceWords;
}

/** Who stands first: the author, else who edited, compiled, translated or directed. */
function leadOf(source: SourceRecord, forms: LanguageForms): Lead | undefined {
  const author = source.names.author;
  if (author) return { role: "author", words: name(nameList(author, forms)) };
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
    const { one, several } = forms.source.roles[role].lead;
    const label = names.length === 1 ? one : several;
    return { role, words: [...name(nameList(names, forms)), plain(` (${label})`)] };
  }
  return undefined;
}

function peopleOf(source: SourceRecord, role: CslRole, forms: LanguageForms): readonly SourceWords[] {
  const names = source.names[role];
  const roles: Readonly<Record<CslRole, RoleForms>> = forms.source.roles;
  return names ? [[plain(`${roles[role].phrase} `), ...name(nameList(names, forms))]] : [];
}

/** A work that appeared in another stands in quotation marks; without any title its kind stands in its place. */
function titleOf(source: SourceRecord, forms: SourceForms): SourceWords {
  const { fields, type } = source;
  const title = fields.title ?? fields["title-short"] ?? fields.shortTitle;
  if (title === undefined) return [plain(isCslType(type) ? forms.types[type] : forms.untitled)];
  const words = parseInlineMarkup(title);
  return fields["container-title"] === undefined ? words : around(forms.quoted, "title", words);
}

function reviewed(source: SourceRecord, { reviewOf }: SourceForms): readonly SourceWords[] {
  const [title] = rich(source, "reviewed-title");
  const [genre] = rich(source, "reviewed-genre");
  const work = title && genre ? [...genre, plain(" "), ...title] : (title ?? genre);
  return work ? [around(reviewOf, "title", work)] : [];
}

function edition(source: SourceRecord, forms: SourceForms): readonly SourceWords[] {
  const text = source.fields.edition;
  const printing = numbered(source, "printing", forms.printing);
  if (text === undefined) return printing;
  return [editionWords(text, forms), ...printing];
}

/** `3` and `3rd` are numbers of an edition; other words say themselves what they are. */
function editionWords(text: string, { edition, ordinals }: SourceForms): SourceWords {
  const number = /^(\d{1,6})(?:st|nd|rd|th|re|e|ère|ème)?$/i.exec(text)?.[1];
  if (number === undefined) return parseInlineMarkup(text);
  const [, form = ""] = ordinals.find(([pattern = ""]) => new RegExp(pattern).test(number)) ?? [];
  return [plain(fillPhrase(edition, { ordinal: fillPhrase(form, { number: Number(number) }) }))];
}

function genreAndNumber(source: SourceRecord, forms: SourceForms): readonly SourceWords[] {
  const [genre] = rich(source, "genre");
  const [number] = numbered(source, "number", forms.number);
  if (!genre) return number ? [number] : [];
  return [number ? [...genre, plain(" "), ...number] : genre];
}

/** `event` is the older name of `event-title`. */
function event(source: SourceRecord): readonly SourceWords[] {
  const titles = rich(source, source.fields["event-title"] === undefined ? "event" : "event-title");
  return [...titles, ...rich(source, "event-place")];
}

function pages(source: SourceRecord, forms: SourceForms): readonly SourceWords[] {
  const { page, "page-first": first, "number-of-pages": count } = source.fields;
  if (page !== undefined) return [[plain(pageText(page, forms))]];
  if (first !== undefined) return [[plain(fillPhrase(forms.fromPage, { page: pageText(first, forms) }))]];
  return count === undefined ? [] : counted(source, "number-of-pages", forms.pageCount);
}

function archive(source: SourceRecord): readonly SourceWords[] {
  return (
    ["archive_location", "archive_collection", "call-number", "archive", "archive-place"] as const
  ).flatMap((field) => rich(source, field));
}

function originally(
  source: SourceRecord,
  date: readonly SourceWords[],
  { firstPublished, firstPublishedAs }: SourceForms,
): readonly SourceWords[] {
  const fields = ["original-title", "original-publisher", "original-publisher-place"] as const;
  const named = fields.flatMap((field) => rich(source, field));
  if (named.length + date.length === 0) return [];
  const phrase = source.fields["original-title"] === undefined ? firstPublished : firstPublishedAs;
  return [around(phrase, "words", joinWords([...named, ...date], ", "))];
}
