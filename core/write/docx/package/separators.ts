/** The lines between text and footnotes: ids that footnotes.xml gives and settings.xml names (17.11.23). */
export const SEPARATOR_IDS = { separator: -1, continuationSeparator: 0 } as const;
