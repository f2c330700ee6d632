import type { OptionValues } from "../brief/brief.ts";
import type { Disclosure, EntriesByForm, EntryBase, Origin, PartySide } from "../dossier/dossier.ts";
import type { EntryForm, EntryGroup, EntryType, TypeOfForm, TypeOfGroup } from "../dossier/entry-types.ts";
import type { CellFlag } from "../dossier/series/cell-flags.ts";
import type { Place } from "../problem/problem.ts";

/**
 * The view model: all names that a template can use. Every field is always present, and `null` where there is no value,
 * so that a misspelt name can be told from an absent value.
 */
export interface Briefing {
  readonly note: NoteView;
  readonly meeting: MeetingView | null;
  readonly dossier: { readonly title: string; readonly summary: string };
  readonly topics: readonly TopicGroup[];
  /** Everything chosen, over all topics: most important first, then in the order of the brief. */
  readonly all: StatementGroups;
  /** Statistics of the chosen topics, in the dossier's order, for charts and tables. */
  readonly series: readonly SeriesStatement[];
  /** The people that the brief names for biographies, in its order; without such a list attendees, then all others. */
  readonly people: readonly PersonStatement[];
  /** The value of each option of the template. */
  readonly options: OptionValues;
  readonly originator: { readonly office: string; readonly contact: string | null };
}

export interface NoteView {
  readonly title: string;
  readonly audience: string;
  readonly date: string;
  readonly version: string;
  readonly author: { readonly name: string; readonly role: string; readonly contact: string } | null;
  readonly clearedBy: { readonly name: string; readonly role: string; readonly at: string } | null;
  /** The oldest and the newest as-of date of the sourced statements that the note prints; null where it prints none. */
  readonly informationAsOf: string | null;
  readonly informationTo: string | null;
  /** The earliest review date of what the note prints. */
  readonly reviewBy: string | null;
  /** The earliest review date lies before the note's own date. */
  readonly reviewOverdue: boolean;
  /** Twelve hexadecimal digits of SHA-256 over content and template. */
  readonly fingerprint: string;
}

export interface MeetingView {
  readonly with: readonly PersonStatement[];
  readonly when: string;
  readonly where: string;
  readonly language: string;
  readonly reason: string;
  readonly agenda: readonly string[];
}

/** The provenance and marking of a statement, for its footnote and for the checks. */
export interface StatementProvenance {
  readonly id: string;
  readonly topic: string | null;
  readonly origin: Origin;
  readonly citations: readonly { readonly source: string; readonly locator: string | null }[];
  readonly asOf: string;
  readonly reviewBy: string;
  readonly marking: string;
  /** The portion mark; null for the lowest level of the scheme. */
  readonly portion: string | null;
  readonly disclosure: Disclosure;
  readonly place: Place;
}

interface CommonFields {
  readonly kind: "statement";
  /** The printed name of its type: "Our objective", "Risk". */
  readonly kindTitle: string;
  readonly text: string;
  /** BCP 47 tag of the text, and of what may be raised or asked; null for the language of the note. */
  readonly language: string | null;
  readonly topicTitle: string;
  readonly standing: StatementProvenance;
}

/** The fields that only entries of one form have. */
type FieldsOfForm<Form extends EntryForm> = Omit<EntriesByForm[Form], keyof EntryBase | "type" | "text">;

/** A field that entries of some forms have. */
export type OwnField = { readonly [Form in EntryForm]: keyof FieldsOfForm<Form> }[EntryForm];

type OrNull<Value> = undefined extends Value ? Exclude<Value, undefined> | null : Value;

/** The own fields of one form; those of other forms are null, so that a template can name every one of them. */
type ViewOfForm<Form extends EntryForm> = {
  readonly [Field in OwnField]: Field extends keyof FieldsOfForm<Form>
    ? OrNull<FieldsOfForm<Form>[Field]>
    : null;
};

/** The statement of an entry by its form. Which own fields are not null follows from `type`. */
type StatementsByForm = {
  readonly [Form in EntryForm]: CommonFields & ViewOfForm<Form> & { readonly type: TypeOfForm<Form> };
};

export type EntryStatement = StatementsByForm[EntryForm];

/** The statements of some types of entry. */
export type StatementOf<Type extends EntryType> = EntryStatement & { readonly type: Type };

export interface PersonStatement {
  readonly kind: "statement";
  readonly name: string;
  readonly nativeName: string | null;
  readonly nativeLanguage: string | null;
  readonly side: PartySide | "other";
  readonly post: string;
  readonly text: string;
  /** BCP 47 tag of the text; null for the language of the note. */
  readonly language: string | null;
  readonly standing: StatementProvenance;
}

/** A row of a series: `values` as the note prints them, `numbers` for computing, and what qualifies each of them. */
export interface SeriesRowView {
  readonly at: string;
  readonly values: readonly (string | null)[];
  readonly numbers: readonly (number | null)[];
  readonly flags: readonly (readonly CellFlag[])[];
}

/** A statistic as a statement, with a source, dates and a marking. */
export interface SeriesStatement {
  readonly kind: "statement";
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** The names of the columns of numbers. */
  readonly columns: readonly string[];
  /** By column, the number of decimals with which its numbers are printed. */
  readonly decimals: readonly number[];
  readonly rows: readonly SeriesRowView[];
  readonly topicTitle: string | null;
  /** The definitions that the figures follow, in words: "ONS, current prices, seasonally adjusted". */
  readonly basis: string | null;
  /** What qualifies figures, one note for each kind of flag: "provisional: 2023". */
  readonly notes: readonly string[];
  /** Rich texts on what the figures mean. */
  readonly definitions: readonly string[];
  readonly released: string | null;
  readonly nextRelease: string | null;
  readonly side: PartySide | null;
  /** The id of the other side's series for the same flow. */
  readonly mirror: string | null;
  /** The kind of chart by default, by its name in templates. */
  readonly chart: string | null;
  readonly standing: StatementProvenance;
}

export type AnyStatement = EntryStatement | PersonStatement | SeriesStatement;

/** The lists of statements by type of entry. */
type GroupsByType = {
  readonly [Group in EntryGroup]: readonly StatementOf<TypeOfGroup<Group>>[];
};

export interface StatementGroups extends Omit<GroupsByType, "usableBackground"> {
  /** Background and facts in words that may be used freely, with agreements and contacts. */
  readonly usableBackground: readonly EntryStatement[];
  /** Statements that are not for disclosure, except those of types that are for the reader alone. */
  readonly restrictedBackground: readonly EntryStatement[];
  /** Facts with a label and a value, for tables. */
  readonly figures: readonly StatementOf<"fact">[];
}

export interface TopicGroup extends StatementGroups {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** All of the topic's statements, in the order of the brief. */
  readonly statements: readonly EntryStatement[];
  /** Statistics that go with this topic. */
  readonly series: readonly SeriesStatement[];
}
