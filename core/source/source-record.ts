import type { Place } from "../problem/problem.ts";
import type { CslDateField, CslField, CslRole } from "./csl-vocabulary.ts";

/** A day, month, season or year of the Gregorian calendar; years before 1 are negative (CSL 1.0.2: -43 is 43 BC). */
export interface CalendarPoint {
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
  /** 1 (spring) to 4 (winter). */
  readonly season?: number;
}

/** A date of a source, as points of the calendar or in the words of the record. */
export type SourceDate =
  | {
      readonly type: "calendar";
      readonly from: CalendarPoint;
      /** The end of a range; `open` for a range without an end. */
      readonly to?: CalendarPoint | "open";
      readonly circa: boolean;
    }
  | { readonly type: "words"; readonly words: string; readonly circa: boolean };

/** A person or organisation, with the parts of its name as in CSL-JSON; every part is printed. */
export interface SourceName {
  readonly family?: string;
  readonly given?: string;
  readonly "dropping-particle"?: string;
  readonly "non-dropping-particle"?: string;
  readonly suffix?: string;
  /** Whether a comma is printed before the suffix: "King, Jr." */
  readonly "comma-suffix"?: boolean;
  /** Whether the family name comes first wherever the name is printed. */
  readonly "static-ordering"?: boolean;
  readonly literal?: string;
}

/** A bibliographic record of CSL-JSON (CSL 1.0.2); empty fields are left out. */
export interface SourceRecord {
  readonly id: string;
  readonly type: string;
  /** Text with CSL's inline markup, as in the file. */
  readonly fields: Readonly<Partial<Record<CslField, string>>>;
  readonly names: Readonly<Partial<Record<CslRole, readonly SourceName[]>>>;
  readonly dates: Readonly<Partial<Record<CslDateField, SourceDate>>>;
  readonly place: Place;
}
