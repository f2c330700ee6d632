/** Stands in a header or footer where the note's title belongs; a character that no text uses (Unicode's private area). */
export const NOTE_TITLE = "\uE07A";
