let count = 0;

/** A name for a piece of work, unique in the window's life. */
export function nextJob(kind: string): string {
  count += 1;
  return `${kind}-${count}`;
}
