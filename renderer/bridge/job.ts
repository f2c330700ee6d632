let count = 0;

/** A job name, unique within the window's lifetime. */
export function nextJob(kind: string): string {
  count += 1;
  return `${kind}-${count}`;
}
