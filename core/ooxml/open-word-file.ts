import { strFromU8 } from "fflate";
import type { SaxesTagNS } from "saxes";
import { XML_LIMITS, ZIP_LIMITS } from "../limits/limits.ts";
import type { Problem } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import { mainPart } from "./find-parts.ts";
import { usualName } from "./prefixes.ts";
import { createXmlWork, readXml, type XmlEvents, type XmlRefusal, type XmlWork } from "./read-xml.ts";
import { unzipBounded } from "./unzip.ts";
import { childOf, type WordElement, type WordFile } from "./word-file.ts";

/**
 * The XML parts of a finished file, whoever wrote it: neither its zip nor its XML need be whole. `work` receives how much
 * was read.
 */
export function openWordFile(bytes: Uint8Array, work: XmlWork = createXmlWork()): Result<WordFile> {
  const unzipped = unzipBounded(bytes, ZIP_LIMITS.note, (name) => /\.(xml|rels)$/.test(name));
  if (unzipped.type !== "files")
    return unreadable(unzipped.message, unzipped.part, unzipped.type === "tooLarge");
  const parts = new Map<string, WordElement>();
  for (const [path, content] of unzipped.files) {
    const parsed = parse(strFromU8(content), work);
    if ("why" in parsed) return unreadable(parsed.why, path, parsed.tooLarge);
    parts.set(path, parsed);
  }
  const document = childOf(mainPart(parts), "w:document");
  return document === undefined ? unreadable("it is not a .docx file") : success(parts);
}

/** Of a file that may well be whole, and is more than is read of any. */
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

interface Open extends WordElement {
  readonly children: Open[];
  text: string;
}

function parse(xml: string, work: XmlWork): WordElement | XmlRefusal {
  const root: Open = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const events: XmlEvents = {
    open: ({ uri, local, attributes }) => {
      const name = usualName(uri, local);
      const element: Open = { name, attributes: valuesOf(attributes), children: [], text: "" };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    text: (text) => {
      const element = open.at(-1);
      if (element !== undefined) element.text += text;
    },
    close: () => open.pop(),
  };
  return readXml(xml, XML_LIMITS.note, events, work) ?? root;
}

function valuesOf(attributes: SaxesTagNS["attributes"]): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const { prefix, uri, local, value } of Object.values(attributes))
    if (prefix !== "xmlns") values[usualName(uri, local)] = value;
  return values;
}
