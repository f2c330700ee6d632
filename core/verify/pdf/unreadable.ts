/** Thrown when a file cannot be read; `readPdfContent` turns it into a problem. */
export class Unreadable extends Error {}
