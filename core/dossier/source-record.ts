import type { Place } from "../problem/problem.ts";

/** A CSL-JSON date: one or two `[year, month?, day?]` lists, or words where no date is known. */
export interface CslDate {
  readonly "date-parts"?: readonly (readonly number[])[];
  readonly literal?: string;
  readonly circa?: boolean;
}

export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

/** A bibliographic record: the CSL-JSON fields that our source style prints (CSL 1.0.2 schema). */
export interface SourceRecord {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author: readonly CslName[];
  readonly publisher?: string;
  readonly "container-title"?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly note?: string;
  readonly place: Place;
}
