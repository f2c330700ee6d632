import type { Disclosure, EntryType, Origin, PartySide } from "../dossier/dossier.ts";
import type { Place } from "../problem/problem.ts";

/**
 * The view model: all that a template can name. Every field is always present, and `null` where there is
 * nothing, so that a misspelt name can be told from an absent value.
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
  /** People on the other side who take part, then others that the dossier knows. */
  readonly people: readonly PersonStatement[];
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

/** What stands behind a statement, for its note and for the checks. */
export interface StatementProvenance {
  readonly id: string;
  readonly topic: string | null;
  readonly origin: Origin;
  readonly citations: readonly { readonly source: string; readonly locator: string | null }[];
  readonly asOf: string;
  readonly reviewBy: string;
  readonly marking: string;
  /** The mark before a paragraph, only where the level is above the lowest of its scheme. */
  readonly portion: string | null;
  readonly disclosure: Disclosure;
  readonly place: Place;
}

export interface EntryStatement {
  readonly kind: "statement";
  readonly type: EntryType;
  /** What it is, in words: "Our objective", "Risk". */
  readonly kindTitle: string;
  readonly text: string;
  /** BCP 47 tag of the text, and of what may be raised or asked; null for the language of the note. */
  readonly language: string | null;
  readonly side: PartySide | null;
  readonly label: string | null;
  readonly value: string | null;
  readonly unit: string | null;
  /** What they may raise, of a defensive line. */
  readonly raised: string | null;
  readonly question: string | null;
  readonly topicTitle: string;
  readonly standing: StatementProvenance;
}

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

/** `values` are the figures as the note prints them, `numbers` what they count. */
export interface SeriesRowView {
  readonly at: string;
  readonly values: readonly (string | null)[];
  readonly numbers: readonly (number | null)[];
}

/** A statistic is a statement: it has a source, dates and a marking, and whoever prints it states it. */
export interface SeriesStatement {
  readonly kind: "statement";
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** What each of the figures of a row is of. */
  readonly columns: readonly string[];
  /** By column, with how many decimals its figures are printed. */
  readonly decimals: readonly number[];
  readonly rows: readonly SeriesRowView[];
  readonly topicTitle: string | null;
  readonly standing: StatementProvenance;
}

export type AnyStatement = EntryStatement | PersonStatement | SeriesStatement;

export interface StatementGroups {
  readonly bottomLine: readonly EntryStatement[];
  readonly interests: readonly EntryStatement[];
  readonly ourObjectives: readonly EntryStatement[];
  readonly theirObjectives: readonly EntryStatement[];
  readonly ourAsks: readonly EntryStatement[];
  readonly theirAsks: readonly EntryStatement[];
  readonly points: readonly EntryStatement[];
  readonly defensiveLines: readonly EntryStatement[];
  readonly questions: readonly EntryStatement[];
  readonly sensitivities: readonly EntryStatement[];
  /** Background and facts in words that may be used freely. */
  readonly usableBackground: readonly EntryStatement[];
  /** Statements of any kind that are not for disclosure, but for sensitivities. */
  readonly restrictedBackground: readonly EntryStatement[];
  /** Facts with a label and a value, for tables. */
  readonly figures: readonly EntryStatement[];
  readonly agreements: readonly EntryStatement[];
  readonly contacts: readonly EntryStatement[];
  readonly opportunities: readonly EntryStatement[];
  readonly risks: readonly EntryStatement[];
  readonly nextSteps: readonly EntryStatement[];
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
