/** A file that cannot be read on; the reader's door turns it into a problem. */
export class Unreadable extends Error {}
