/**
 * Where words may be hyphenated by the patterns of their language: nowhere, only in narrow columns (table cells,
 * two-column sections), or in all text except headings. Soft hyphens are break points everywhere.
 */
export type Hyphenation = "none" | "narrow" | "all";
