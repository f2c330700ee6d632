export const HELP_PAGES = ["steps", "guide", "keys", "licences", "about"] as const;

export type HelpPage = (typeof HELP_PAGES)[number];
