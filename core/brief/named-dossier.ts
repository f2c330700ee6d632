/** Name of a folder beside the brief, or `.` for the brief's own; never a path. */
export const DOSSIER_NAME = /^(\.|(?!\.\.?$)[^/\\:\p{Cc}\p{Cf}\p{Cs}]{1,255})$/u;

const LINE = /^dossier:[ \t]+(?:"([^"\\\r\n]+)"|'([^'\r\n]+)'|([^"'#\s][^#\r\n]*?))[ \t]*(?:[ \t]#.*)?\r?$/gm;

/**
 * The dossier that a saved brief names, or null where it names none or more than one. Looks at lines alone, so that a
 * file which a stranger made costs no more than its length, whatever else is in it.
 */
export function dossierNamedIn(text: string): string | null {
  const [first, second] = [...text.matchAll(LINE)].map((found) => found[1] ?? found[2] ?? found[3] ?? "");
  return first !== undefined && second === undefined && DOSSIER_NAME.test(first) ? first : null;
}
