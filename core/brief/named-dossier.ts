/** The name of a folder beside the brief, or `.` for the brief's own folder; never a path. */
export const DOSSIER_NAME = /^(\.|(?!\.\.?$)[^/\\:\p{Cc}\p{Cf}\p{Cs}]{1,255})$/u;

/** A line that names the dossier. Longer lines are ignored, which bounds the work on a stranger's file. */
const LINE = /^dossier:[ \t]{1,40}([^\s][^\r\n]{0,600})\r?$/gm;

/** A YAML scalar on one line, quoted without escapes or plain, which a comment may follow. */
const VALUE = /^(?:"([^"\\]+)"|'([^']+)'|([^"'#][^#]*?))\s*(?:\s#.*)?$/;

/**
 * The dossier that a saved brief names; null where it names none or several. The file is not parsed but searched line
 * by line, so that the work grows with its length alone, whatever a stranger put into it.
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
