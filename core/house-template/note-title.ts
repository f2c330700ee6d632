/** Placeholder for the note's title in a header or footer: a private-use character, which no text contains. */
export const NOTE_TITLE = "\uE07A";
