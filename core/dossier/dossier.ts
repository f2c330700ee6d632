import type { PaperName } from "../house-style/papers.ts";
import type { PictureFiles } from "../image/picture-file.ts";
import type { Place, Problem } from "../problem/problem.ts";
import type { SourceRecord } from "../source/source-record.ts";
import type { EntryForm, TypeOfForm } from "./entry-types.ts";
import type { Adjustment, Prices, Scale, Valuation } from "./series/basis.ts";
import type { CellFlag } from "./series/cell-flags.ts";
import type { PeriodKind } from "./series/periods.ts";

/** Whether a statement may be used openly in the meeting, or is for the reader alone. */
export type Disclosure = "usable" | "not-for-disclosure";

/** `sourced`: supported by a source; `drafted`: our own line, written by the desk. */
export type Origin = "sourced" | "drafted";

export type PartySide = "ours" | "theirs";

/** A source of the dossier that supports a statement, and the passage in it. */
export interface Citation {
  readonly source: string;
  readonly locator?: string;
}

/** Fields that entries, people and series have in common. Dates are YYYY-MM-DD. */
export interface Provenance {
  readonly origin: Origin;
  readonly sources: readonly Citation[];
  readonly asOf: string;
  readonly reviewBy: string;
  /** A level id of the dossier's marking scheme. */
  readonly marking: string;
  readonly disclosure: Disclosure;
  readonly place: Place;
}

export interface EntryBase extends Provenance {
  /** Unique in the dossier. */
  readonly id: string;
  /** 1 is the most important; equal priorities keep the order of the file. */
  readonly priority: number;
  /** BCP 47 tag of its texts where they are not in the dossier's language. */
  readonly language?: string;
}

/** A statement in one piece of text. Rich text: the CommonMark subset of `core/text`. */
export interface Statement extends EntryBase {
  readonly type: TypeOfForm<"plain">;
  readonly text: string;
}

/** A fact; with `label` and `value` it is also a row of the facts table. */
export interface Fact extends EntryBase {
  readonly type: TypeOfForm<"fact">;
  readonly text: string;
  readonly label?: string;
  readonly value?: string;
  readonly unit?: string;
}

/** A goal of one side: an objective is pursued in the meeting, an ask is put to the other side. */
export interface Aim extends EntryBase {
  readonly type: TypeOfForm<"aim">;
  readonly side: PartySide;
  readonly text: string;
}

/** What to say if the other side raises a subject. */
export interface DefensiveLine extends EntryBase {
  readonly type: TypeOfForm<"defensiveLine">;
  readonly raised: string;
  readonly text: string;
}

export interface QuestionEntry extends EntryBase {
  readonly type: TypeOfForm<"question">;
  readonly question: string;
  readonly text: string;
}

/** The type of entry for each form. A form that is missing here does not compile. */
export interface EntriesByForm {
  readonly plain: Statement;
  readonly fact: Fact;
  readonly aim: Aim;
  readonly defensiveLine: DefensiveLine;
  readonly question: QuestionEntry;
}

export type Entry = EntriesByForm[EntryForm];

export interface Topic {
  /** The file's name without its extension. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly entries: readonly Entry[];
  readonly place: Place;
}

/** A topic that the dossier lists and whose file has faults, so that the dossier was opened without it. */
export interface FaultyTopic {
  readonly id: string;
  /** As its file states it; the id where no title can be read. */
  readonly title: string;
  /** Path inside the dossier's folder, with forward slashes. */
  readonly file: string;
  readonly problems: readonly Problem[];
}

export interface Person extends Provenance {
  readonly id: string;
  readonly name: string;
  /** As written in the person's own language, with its BCP 47 tag. */
  readonly nativeName?: { readonly text: string; readonly language: string };
  readonly side: PartySide | "other";
  readonly post: string;
  /** What is known of the person beyond the post; rich text. */
  readonly biography: string;
  /** BCP 47 tag of the biography where it is not the dossier's. */
  readonly language?: string;
}

/** The numbers of one period or name; `null` where a number is not known or not given. */
export interface SeriesRow {
  /** The name of the row; a period in the form of `periodName` where the series states its kind of period. */
  readonly at: string;
  readonly values: readonly (number | null)[];
  /** By column, what qualifies the number or says why there is none; absent where nothing does. */
  readonly flags?: readonly (readonly CellFlag[])[];
}

/** The definitions that the figures of a series follow. */
export interface SeriesBasis {
  /** Who compiles them, and under which name: "ONS, balance of payments", "HMRC overseas trade statistics". */
  readonly compiler?: string | undefined;
  readonly valuation?: Valuation | undefined;
  readonly prices?: Prices | undefined;
  /** The year of constant prices. */
  readonly baseYear?: number | undefined;
  readonly adjustment?: Adjustment | undefined;
}

/** A statistic over time, or over other categories that its rows name. */
export interface Series extends Provenance {
  /** The file's name without its extension. */
  readonly id: string;
  readonly title: string;
  /** What the numbers count: "tonnes", "£ billion". A series without a unit has a currency. */
  readonly unit?: string | undefined;
  /** ISO 4217. */
  readonly currency?: string | undefined;
  readonly scale?: Scale | undefined;
  /** The topic that it belongs to; by default it belongs to all. */
  readonly topic?: string | undefined;
  /** What each row stands for; absent where the rows are names. */
  readonly period?: PeriodKind | undefined;
  readonly basis?: SeriesBasis | undefined;
  /** The day on which the figures were published, and on which the next are expected; YYYY-MM-DD. */
  readonly released?: string | undefined;
  readonly nextRelease?: string | undefined;
  /** Rich text on what the figures mean, one definition each. */
  readonly definitions?: readonly string[] | undefined;
  /** Whose statistics they are. */
  readonly side?: PartySide | undefined;
  /** The series of the other side for the same flow, whose figures differ by their basis. */
  readonly mirror?: string | undefined;
  /** The kind of chart by default, by its name in templates. */
  readonly chart?: string | undefined;
  /** The names of the columns of numbers. */
  readonly columns: readonly string[];
  /** By column, the decimals to print: as stated, otherwise those of its most precise number in the source. */
  readonly decimals: readonly number[];
  readonly rows: readonly SeriesRow[];
}

export interface Originator {
  readonly office: string;
  readonly contact?: string;
}

export interface Dossier {
  /** As dossier.yaml states it; the folder's name where it states none. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** BCP 47 tag of the dossier's language. */
  readonly language: string;
  /** The id of the marking scheme that all markings in it come from. */
  readonly scheme: string;
  /** The paper of its notes; by default the paper of the marking scheme, and A4 where the scheme states none. */
  readonly paper?: PaperName | undefined;
  readonly originator: Originator;
  readonly topics: readonly Topic[];
  readonly series: readonly Series[];
  readonly people: readonly Person[];
  readonly sources: readonly SourceRecord[];
  readonly place: Place;
  /** Pictures of its `images` folder. */
  readonly images?: PictureFiles;
  /** Absent where every listed topic could be read. */
  readonly faultyTopics?: readonly FaultyTopic[];
}
