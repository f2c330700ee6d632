// Distances and sizes that both files of a note share and that no text style states, in points. A measure that only one
// writer needs is in that writer.

/** Indent of a quotation at both sides, and the space above and below it. */
export const QUOTATION_INSET = 24;
export const SPACE_AROUND_QUOTATION = 8;

/** Minimum width of a line: where less would be left, indents, labels and terms take no room from it. */
export const MINIMUM_LINE = 72;

/** Gap between the end of a list's label and the text. */
export const LABEL_GAP = 6;

/** Space after an item of a list, and after the list. */
export const ITEM_SPACE = 3;
export const LIST_SPACE = 6;

/** Space before a table or a figure without a caption; one with a caption has the caption's. */
export const SPACE_BEFORE_TABLE = 4;
export const SPACE_BEFORE_FIGURE = 6;
/** Space after a table or a callout. */
export const SPACE_AFTER_TABLE = 10;
export const SPACE_AFTER_FIGURE = 10;

/** Space before a caption: more than below it, so that it belongs to what follows. */
export const SPACE_BEFORE_CAPTION = 6;
/** Gap between a caption and its figure. A table adds none to the padding of its first row. */
export const CAPTION_GAP = 3;

export const SPACE_BEFORE_SIGN_OFF = 16;

/** The rule above a sign-off, and the gap between it and the first line. */
export const SIGN_OFF_RULE_WIDTH = 0.75;
export const SIGN_OFF_RULE_GAP = 8;

/** Gap between terms and descriptions, and the space after the last pair. */
export const TERM_GAP = 12;
export const DESCRIPTIONS_SPACE = 8;
/** Largest share of the line that terms take. */
export const MAXIMUM_TERM_SHARE = 0.35;

/** Gap between the columns of a section, and space above and below columns, whose last lines are at different heights. */
export const COLUMN_GAP = 18;
export const SPACE_AROUND_COLUMNS = 8;

/** Room for the number of a footnote, before its text. */
export const FOOTNOTE_INDENT = 16;

/** Size of a footnote reference, as a share of the text around it. */
export const FOOTNOTE_REFERENCE_SIZE = 0.65;

export const SPACE_BEFORE_CALLOUT = 6;

/** Padding between the edges of a callout and its text. */
export const CALLOUT_PADDING = { top: 6, end: 12, bottom: 6, start: 14 } as const;

/** Width of the bar at the start of a callout. */
export const CALLOUT_BAR_WIDTH = 3;

/** Padding of a table cell above and below its text. */
export const CELL_PADDING = 2.75;

/** Space between the blocks of a table cell. */
export const CELL_BLOCK_GAP = 3;

/** Widest text after a number, in multiples of the text size, that counts as its unit or decimals. */
export const LONGEST_UNIT = 5;

/** Width, in multiples of the text size, that a part of a hyphenated word needs: some eight characters. */
export const HYPHENATED_PART = 4.2;
/** Width, in multiples of the text size, of an unbreakable word that is cut between its characters: some 24 of them. */
export const UNBREAKABLE_PART = 12;

/** Rules of a table: below its head, and between its rows. */
export const HEAD_RULE_WIDTH = 1;
export const ROW_RULE_WIDTH = 0.5;

/** Space between the title of a callout and its text. */
export const CALLOUT_TITLE_GAP = 2;

/** Space between the entries of a contents list, and after the last; its title has the space of a heading. */
export const CONTENTS_ENTRY_GAP = 2;
export const SPACE_AFTER_CONTENTS = 10;

/** Space beside the text of a table cell, at the usual density. */
export const CELL_SIDE = 6;
