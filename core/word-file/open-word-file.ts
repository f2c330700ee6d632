import { strFromU8 } from "fflate";
import type { SaxesTagNS } from "saxes";
import type { Problem } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import { readXml, type XmlLimits } from "./bounded-xml.ts";
import { unzipBounded, type ZipLimits } from "./bounded-zip.ts";
import { mainPart } from "./parts.ts";
import { usualName } from "./prefixes.ts";
import { childOf, type WordElement, type WordFile } from "./word-file.ts";

/** Several times what a note of 500 pages has. */
const ZIP_LIMITS: ZipLimits = { files: 10_000, bytesInFile: 16_000_000, bytes: 32_000_000 };
const MOST_ELEMENTS = 600_000;
/** A callout takes three elements, and a note may nest a hundred. */
const MOST_DEPTH = 400;

/** The XML parts of a finished file, whoever wrote it: neither its zip nor its XML need be whole. */
export function openWordFile(bytes: Uint8Array): Result<WordFile> {
  const unzipped = unzipBounded(bytes, ZIP_LIMITS, (name) => /\.(xml|rels)$/.test(name));
  if (unzipped.type !== "files")
    return unreadable(unzipped.message, unzipped.part, unzipped.type === "tooLarge");
  const parts = new Map<string, WordElement>();
  let elements = 0;
  for (const [path, content] of unzipped.files) {
    const limits = { depth: MOST_DEPTH, elements: MOST_ELEMENTS - elements };
    const parsed = parse(strFromU8(content), limits);
    if ("wrong" in parsed) return unreadable(parsed.wrong, path, parsed.tooLarge);
    elements += parsed.elements;
    parts.set(path, parsed.root);
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

type Parsed =
  | { readonly root: WordElement; readonly elements: number }
  | { readonly wrong: string; readonly tooLarge: boolean };

function parse(xml: string, limits: XmlLimits): Parsed {
  const root: Open = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  let elements = 0;
  const wrong = readXml(xml, limits, {
    open: ({ uri, local, attributes }) => {
      const name = usualName(uri, local);
      const element: Open = { name, attributes: valuesOf(attributes), children: [], text: "" };
      open.at(-1)?.children.push(element);
      open.push(element);
      elements += 1;
    },
    text: (text) => {
      const element = open.at(-1);
      if (element !== undefined) element.text += text;
    },
    close: () => open.pop(),
  });
  return wrong === undefined ? { root, elements } : { wrong, tooLarge: elements === limits.elements };
}

function valuesOf(attributes: SaxesTagNS["attributes"]): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const { prefix, uri, local, value } of Object.values(attributes))
    if (prefix !== "xmlns") values[usualName(uri, local)] = value;
  return values;
}
