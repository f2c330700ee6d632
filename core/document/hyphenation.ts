/**
 * Where a word may be parted at a line's end by the patterns of its language: nowhere, in narrow columns alone (cells
 * of tables, two columns), or in any text but headings. Soft hyphens part words everywhere.
 */
export type Hyphenation = "none" | "narrow" | "all";
