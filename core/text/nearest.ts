/** The known name nearest to a misspelt one; undefined where none is near enough. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const asked = plain(name);
  const allowed = asked.length < 4 ? 1 : 2;
  let best: { readonly name: string; readonly distance: number } | undefined;
  let looked = 0;
  for (const candidate of known) {
    if (++looked > MAX_CANDIDATES) break;
    const other = plain(candidate);
    if (Math.abs(other.length - asked.length) > allowed || other.length > MAX_LENGTH) continue;
    const distance = editDistance(asked, other);
    if (distance <= allowed && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { name: candidate, distance };
  }
  return best?.name;
}

/** Names for a message, separated by commas; a long list ends with the number of further names. */
export function listNames(known: Iterable<string>): string {
  const names = [...known];
  const shown = names.slice(0, MAX_LISTED).join(", ");
  return names.length > MAX_LISTED ? `${shown} and ${names.length - MAX_LISTED} more` : shown;
}

const MAX_CANDIDATES = 2_000;
const MAX_LISTED = 20;
const MAX_LENGTH = 100;

function plain(name: string): string {
  return name
    .slice(0, MAX_LENGTH + 3)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]+/g, "-");
}

/** Edit distance: characters changed, added, deleted, or swapped with their neighbour (optimal string alignment). */
function editDistance(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const change = left[i - 1] === right[j - 1] ? 0 : 1;
      const cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change);
      const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      row[j] = swapped ? Math.min(cost, (beforeLast[j - 2] ?? 0) + 1) : cost;
    }
    [beforeLast, last] = [last, row];
  }
  return last[right.length] ?? 0;
}
