/** Ids of the footnote separators in footnotes.xml, to which settings.xml refers (17.11.23). */
export const SEPARATOR_IDS = { separator: -1, continuationSeparator: 0 } as const;
