import { strFromU8 } from "fflate";
import { XML_LIMITS, ZIP_LIMITS } from "../limits/limits.ts";
import type { Problem } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import { mainPart, type WordFile } from "./find-parts.ts";
import { usualName } from "./namespaces.ts";
import { createXmlWork, type XmlWork } from "./read-xml.ts";
import { unzipBounded } from "./unzip.ts";
import { readTree, type XmlElement } from "./xml-tree.ts";

/**
 * Reads the XML parts of a Word file by any program, whose zip and XML may be invalid. `work` counts the XML that was read.
 */
export function openWordFile(bytes: Uint8Array, work: XmlWork = createXmlWork()): Result<WordFile> {
  const unzipped = unzipBounded(bytes, ZIP_LIMITS.note, (name) => /\.(xml|rels)$/.test(name));
  if (unzipped.type !== "files")
    return unreadable(unzipped.message, unzipped.part, unzipped.type === "tooLarge");
  const parts = new Map<string, XmlElement>();
  for (const [path, content] of unzipped.files) {
    const parsed = readTree(strFromU8(content), { limits: XML_LIMITS.note, work, nameOf: usualName });
    if ("why" in parsed) return unreadable(parsed.why, path, parsed.tooLarge);
    parts.set(path, parsed);
  }
  return mainPart(parts)?.name === "w:document" ? success(parts) : unreadable("it is not a .docx file");
}

/** Code of the problem of a file that exceeds a limit and may be valid. */
export const TOO_LARGE = "docx-too-large";

function unreadable(why: string, part?: string, tooLarge = false): Result<WordFile> {
  const problem: Problem = {
    code: tooLarge ? TOO_LARGE : "unreadable-docx",
    severity: "error",
    message: `the Word file cannot be read: ${why}${part === undefined ? "" : ` (${part})`}`,
    hint: tooLarge
      ? "open it in Word and save it as several shorter files; if it is short already, ask for a new copy"
      : "open it in Word and save it as .docx without a password; if Word cannot, ask for a new copy",
  };
  return failure([problem]);
}
