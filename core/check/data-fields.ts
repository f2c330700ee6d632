import type { Brief } from "../brief/brief.ts";
import { type BriefPlaces, briefFields, fieldOfPath } from "../brief/brief-fields.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { Place } from "../problem/problem.ts";
import type { AnyStatement, EntryStatement, PersonStatement, SeriesStatement } from "../select/briefing.ts";
import { citedSources } from "../select/cited-sources.ts";
import { parseInlineMarkup } from "../source/inline-markup.ts";
import type { SourceRecord } from "../source/source-record.ts";
import type { TemplateOption } from "../template/template-option.ts";
import { richWords } from "../text/rich-text.ts";
import { aboutOf } from "./about.ts";
import type { Finding } from "./finding.ts";
import { whereTextIs } from "./worded-text.ts";

/** A text that someone wrote into a dossier or a brief. */
export interface DataField {
  /** Completes "it stands in …": `the title of topic "visas"`. */
  readonly name: string;
  readonly text: string;
  readonly place?: Place;
  readonly about?: NonNullable<Finding["about"]>;
}

/** The fields that a note may print, statement by statement, then those of topics, brief, dossier and sources. */
export function dataFields(
  statements: readonly AnyStatement[],
  brief: Brief,
  dossier: Dossier,
  places: BriefPlaces = {},
  options: readonly TemplateOption[] = [],
): readonly DataField[] {
  const chosen = new Set(brief.topics.map(({ topic }) => topic));
  return [
    ...statements.flatMap((statement) => fieldsOfStatement(statement, whereTextIs(statement, brief, places))),
    ...dossier.topics
      .filter(({ id }) => chosen.has(id))
      .flatMap(({ id, title, summary, place }) => {
        const common = { place, about: { topic: id } };
        return [
          { ...common, name: `the title of topic "${id}"`, text: title },
          { ...common, name: `the summary of topic "${id}"`, text: summary },
        ];
      }),
    ...fieldsOfBrief(brief, places, options),
    ...fieldsOfDossier(dossier),
    ...citedSources(dossier, statements).flatMap(fieldsOfSource),
  ];
}

const TEXT_OF = "the text of";

function fieldsOfStatement(
  statement: AnyStatement,
  ofText: Pick<DataField, "place" | "about">,
): readonly DataField[] {
  const { standing } = statement;
  const common = { place: standing.place, about: aboutOf(statement) };
  const named = (words: string, texts: readonly (string | null)[]): readonly DataField[] =>
    texts.flatMap((text) => {
      const where = words === TEXT_OF ? ofText : common;
      return text === null ? [] : [{ ...where, name: `${words} "${standing.id}"`, text }];
    });
  return [
    ...textsOf(statement).flatMap(([words, texts]) => named(words, texts)),
    ...named(
      "where in a source it is said, of",
      standing.citations.map(({ locator }) => locator),
    ),
  ];
}

type NamedTexts = readonly (readonly [words: string, texts: readonly (string | null)[]])[];

function textsOf(statement: AnyStatement): NamedTexts {
  if ("columns" in statement) return textsOfSeries(statement);
  return "nativeName" in statement ? textsOfPerson(statement) : textsOfEntry(statement);
}

function textsOfEntry({ text, question, raised, label, value, unit }: EntryStatement): NamedTexts {
  return [
    [TEXT_OF, [text]],
    ["the question of", [question]],
    ["what they may raise, of", [raised]],
    ["the label of", [label]],
    ["the value of", [value]],
    ["the unit of", [unit]],
  ];
}

function textsOfPerson({ name, nativeName, post, text }: PersonStatement): NamedTexts {
  return [
    ["the name of person", [name]],
    ["the native name of person", [nativeName]],
    ["the post of person", [post]],
    ["the biography of person", [text]],
  ];
}

function textsOfSeries({ title, unit, columns, rows, basis, definitions }: SeriesStatement): NamedTexts {
  return [
    ["the title of series", [title]],
    ["the unit of series", [unit]],
    ["a label of series", columns],
    ["a row of series", rows.map(({ at }) => at)],
    ["the basis of series", [basis]],
    ["a definition of series", definitions],
  ];
}

function fieldsOfBrief(
  brief: Brief,
  places: BriefPlaces,
  options: readonly TemplateOption[],
): readonly DataField[] {
  return briefFields(brief, options).map(({ path, name, text }) => {
    const place = places[path];
    return { name, text, about: { field: fieldOfPath(path) }, ...(place && { place }) };
  });
}

function fieldsOfDossier({ title, summary, originator, place }: Dossier): readonly DataField[] {
  const { office, contact } = originator;
  return [
    { place, name: "the dossier's title", text: title },
    { place, name: "the dossier's summary", text: summary },
    { place, name: "the originator's office", text: office },
    ...(contact === undefined ? [] : [{ place, name: "the originator's contact", text: contact }]),
  ];
}

/** All texts of a record; the style of sources decides which are printed. */
function fieldsOfSource({ id, place, fields, names, dates }: SourceRecord): readonly DataField[] {
  return Object.entries({ ...fields, ...names, ...dates }).flatMap(([key, value]) =>
    stringsIn(value).map((text) => ({
      place,
      name: `the ${key} of source "${id}"`,
      text: richWords(parseInlineMarkup(text)),
    })),
  );
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
