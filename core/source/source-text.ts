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
  counted,
  doiOf,
  endSentence,
  fieldWords,
  fillWords,
  joinedFields,
  joinWords,
  nameWords,
  numbered,
  type SourceWords,
  textInline,
} from "./source-words.ts";

type SourceForms = LanguageForms["source"];

/** The words that introduce a role. `lead` follows the names that come first where there is no author. */
interface RoleForms {
  readonly phrase: string;
  readonly lead?: { readonly one: string; readonly several: string };
}

/**
 * A source in the citation style of notes: authors, title, container, publisher, date, pages; then remarks, identifier
 * and day of access. A missing field that readers expect is named ("no date"), so that it does not look like an
 * oversight. The address is not included, as the note prints it as a link.
 */
export function sourceText(source: SourceRecord, forms: LanguageForms): SourceWords {
  const words = sentences(source, forms, (date) => date);
  if (!hasRightToLeft(richWords(words))) return words;
  // Directional marks keep dates whole among right-to-left words; the last one separates the date from a following
  // address.
  const marked = sentences(source, forms, (date) => (hasRightToLeft(date) ? date : leftToRight(date)));
  return [...marked, textInline(RIGHT_TO_LEFT_MARK)];
}

/** The title by which lists name a source. */
export function sourceTitle(source: SourceRecord, { source: words }: LanguageForms): string {
  return richWords(titleOf(source, words));
}

/** The address of a source; by default that of its DOI. */
export function sourceAddress({ fields }: SourceRecord): string | undefined {
  if (fields.URL !== undefined) return fields.URL;
  return fields.DOI === undefined ? undefined : `https://doi.org/${encodeURI(doiOf(fields.DOI))}`;
}

/** The sentences of a source. `printed` gives the printed form of words with a date. */
function sentences(
  source: SourceRecord,
  forms: LanguageForms,
  printed: (words: string) => string,
): SourceWords {
  const { source: words } = forms;
  const dated = (field: CslDateField, phrase = "{date}"): readonly SourceWords[] => {
    const date = source.dates[field];
    return date ? [[textInline(printed(fillPhrase(phrase, { date: dateText(date, forms) })))]] : [];
  };
  const issued = [...dated("issued"), ...fieldWords(source, "status")];
  const main = [
    ...mainParts(source, forms),
    ...dated("event-date", words.held),
    ...(issued.length > 0 ? issued : [[textInline(printed(forms.date.none))]]),
    ...pages(source, words),
    ...archive(source),
  ];
  const remarks = [
    ...originalPublication(source, dated("original-date"), words),
    ...fieldWords(source, "references"),
    ...fieldWords(source, "note"),
    ...dated("submitted", words.submitted),
    ...dated("available-date", words.available),
    ...identifier(source),
    ...dated("accessed", words.read),
  ];
  return joinWords([joinWords(main, ", "), ...remarks].map(endSentence), " ");
}

/** The DOI, where the source has another address; otherwise the DOI is the address. */
function identifier({ fields: { DOI: doi, URL: address } }: SourceRecord): readonly SourceWords[] {
  return doi === undefined || address === undefined ? [] : [[textInline(`DOI ${doiOf(doi)}`)]];
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
    ...fieldWords(source, "part-title"),
    ...numbered(source, "part", words.part),
    ...fieldWords(source, "container-title"),
    ...people("container-author", "editor", "compiler", "curator", "chair", "organizer"),
    ...fieldWords(source, "volume-title"),
    ...numbered(source, "volume", words.volume),
    ...numbered(source, "issue", words.issue),
    ...numbered(source, "supplement", words.supplement),
    ...counted(source, "number-of-volumes", words.volumes),
    ...joinedFields(source, ["collection-title", "collection-number"], " "),
    ...people("collection-editor"),
    ...edition(source, words),
    ...numbered(source, "chapter-number", words.chapter),
    ...numbered(source, "section", words.section),
    ...fieldWords(source, "division"),
    ...genreAndNumber(source, words),
    ...numbered(source, "version", words.version),
    ...fieldWords(source, "medium"),
    ...fieldWords(source, "dimensions"),
    ...fieldWords(source, "scale"),
    ...fieldWords(source, "authority"),
    ...fieldWords(source, "jurisdiction"),
    ...event(source),
    ...joinedFields(source, ["publisher", "publisher-place"], ", "),
  ];
}

interface Lead {
  readonly role: CslRole;
  readonly words: SourceWords;
}

/** The people who are named first: the authors, or else those who edited, compiled, translated or directed the work. */
function leadOf(source: SourceRecord, forms: LanguageForms): Lead | undefined {
  const author = source.names.author;
  if (author) return { role: "author", words: nameWords(nameList(author, forms)) };
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
    return { role, words: [...nameWords(nameList(names, forms)), textInline(` (${label})`)] };
  }
  return undefined;
}

function peopleOf(source: SourceRecord, role: CslRole, forms: LanguageForms): readonly SourceWords[] {
  const names = source.names[role];
  const roles: Readonly<Record<CslRole, RoleForms>> = forms.source.roles;
  return names ? [[textInline(`${roles[role].phrase} `), ...nameWords(nameList(names, forms))]] : [];
}

/** The title, in quotation marks for a work that appeared in another; without a title, the name of the type. */
function titleOf(source: SourceRecord, forms: SourceForms): SourceWords {
  const { fields, type } = source;
  const title = fields.title ?? fields["title-short"] ?? fields.shortTitle;
  if (title === undefined) return [textInline(isCslType(type) ? forms.types[type] : forms.untitled)];
  const words = parseInlineMarkup(title);
  return fields["container-title"] === undefined ? words : fillWords(forms.quoted, "title", words);
}

function reviewed(source: SourceRecord, { reviewOf }: SourceForms): readonly SourceWords[] {
  const [title] = fieldWords(source, "reviewed-title");
  const [genre] = fieldWords(source, "reviewed-genre");
  const work = title && genre ? [...genre, textInline(" "), ...title] : (title ?? genre);
  return work ? [fillWords(reviewOf, "title", work)] : [];
}

function edition(source: SourceRecord, forms: SourceForms): readonly SourceWords[] {
  const text = source.fields.edition;
  const printing = numbered(source, "printing", forms.printing);
  if (text === undefined) return printing;
  return [editionWords(text, forms), ...printing];
}

/** The words for an edition: `3` and `3rd` are printed as an ordinal, other words unchanged. */
function editionWords(text: string, { edition, ordinals }: SourceForms): SourceWords {
  const number = /^(\d{1,6})(?:st|nd|rd|th|re|e|ère|ème)?$/i.exec(text)?.[1];
  if (number === undefined) return parseInlineMarkup(text);
  const [, form = ""] = ordinals.find(([pattern = ""]) => new RegExp(pattern).test(number)) ?? [];
  return [textInline(fillPhrase(edition, { ordinal: fillPhrase(form, { number: Number(number) }) }))];
}

function genreAndNumber(source: SourceRecord, forms: SourceForms): readonly SourceWords[] {
  const [genre] = fieldWords(source, "genre");
  const [number] = numbered(source, "number", forms.number);
  if (!genre) return number ? [number] : [];
  return [number ? [...genre, textInline(" "), ...number] : genre];
}

/** The title and place of an event; `event` is the older name of `event-title`. */
function event(source: SourceRecord): readonly SourceWords[] {
  const titles = fieldWords(source, source.fields["event-title"] === undefined ? "event" : "event-title");
  return [...titles, ...fieldWords(source, "event-place")];
}

function pages(source: SourceRecord, forms: SourceForms): readonly SourceWords[] {
  const { page, "page-first": first, "number-of-pages": count } = source.fields;
  if (page !== undefined) return [[textInline(pageText(page, forms))]];
  if (first !== undefined)
    return [[textInline(fillPhrase(forms.fromPage, { page: pageText(first, forms) }))]];
  return count === undefined ? [] : counted(source, "number-of-pages", forms.pageCount);
}

function archive(source: SourceRecord): readonly SourceWords[] {
  return (
    ["archive_location", "archive_collection", "call-number", "archive", "archive-place"] as const
  ).flatMap((field) => fieldWords(source, field));
}

function originalPublication(
  source: SourceRecord,
  date: readonly SourceWords[],
  { firstPublished, firstPublishedAs }: SourceForms,
): readonly SourceWords[] {
  const fields = ["original-title", "original-publisher", "original-publisher-place"] as const;
  const named = fields.flatMap((field) => fieldWords(source, field));
  if (named.length + date.length === 0) return [];
  const phrase = source.fields["original-title"] === undefined ? firstPublished : firstPublishedAs;
  return [fillWords(phrase, "words", joinWords([...named, ...date], ", "))];
}
