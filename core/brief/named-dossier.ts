/** Name of a folder beside the brief, or `.` for the brief's own; never a path. */
export const DOSSIER_NAME = /^(\.|(?!\.\.?$)[^/\\:\p{Cc}\p{Cf}\p{Cs}]{1,255})$/u;

/** Longer lines name nothing, and are not looked into. */
const LINE = /^dossier:[ \t]{1,40}([^\s][^\r\n]{0,600})\r?$/gm;

/** A value of YAML on one line: in quotation marks without escapes, or plain; a comment may follow. */
const VALUE = /^(?:"([^"\\]+)"|'([^']+)'|([^"'#][^#]*?))\s*(?:\s#.*)?$/;

/**
 * The dossier that a saved brief names, or null where it names none or more than one. Looks at lines alone, so that a
 * file which a stranger made costs no more than its length, whatever else is in it.
 */
export function dossierNamedIn(text: string): string | null {
  const lines: string[] = [];
  for (const [, value = ""] of text.matchAll(LINE)) {
    lines.push(value);
    if (lines.length > 1) return null;
  }
  const name = writtenName(lines[0] ?? "");
  return DOSSIER_NAME.test(name) ? name : null;
}

function writtenName(text: string): string {
  const found = VALUE.exec(text.trim());
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? "";
}
