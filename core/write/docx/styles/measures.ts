/** Distances that the house style does not state, in points; the PDF keeps the same ones. */

/** Of a quotation, from both sides. */
export const QUOTATION_INSET = 24;

/** Where less would be left of the line, labels and terms take no room from it. */
export const MINIMUM_LINE = 72;

/** Between a list's label, which ends there, and the text. */
export const LABEL_GAP = 6;

/** Between the items of a list, and after the last. */
export const ITEM_SPACE = 3;
export const LIST_SPACE = 6;

export const SPACE_AFTER_TABLE = 10;
export const SPACE_AFTER_FIGURE = 8;
export const SPACE_BEFORE_SIGN_OFF = 16;

/** The rule above a sign-off, and the room between it and the first line. */
export const SIGN_OFF_RULE_WIDTH = 0.75;
export const SIGN_OFF_RULE_GAP = 8;

/** Between terms and descriptions, and after the last pair. */
export const TERM_GAP = 12;
export const DESCRIPTIONS_SPACE = 8;
/** The widest that terms may be, as a part of both columns. */
export const MAXIMUM_TERM_SHARE = 0.35;

/** Between the columns of a section. */
export const SECTION_GAP = 24;

/** Room for the number of a note, left of its text. */
export const NOTE_INDENT = 16;
