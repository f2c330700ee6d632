import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface ReadElement {
  readonly type: "element";
  readonly role: string;
  readonly attributes: Readonly<Record<string, string | readonly number[]>>;
  readonly language: string | null;
  readonly alternative: string | null;
  readonly id: string | null;
  readonly children: readonly ReadChild[];
}

export interface ReadContent {
  readonly type: "content";
  /** The page's object and the number of the marked content on it. */
  readonly id: string;
}

export interface ReadAnnotation {
  readonly type: "annotation";
  readonly object: string;
  readonly subtype: string;
  readonly contents: string;
  readonly leads: boolean;
  /** Whether the parent tree names the element that it stands in. */
  readonly returns: boolean;
}

export type ReadChild = ReadElement | ReadContent | ReadAnnotation;

export interface ReadMark {
  readonly tag: string;
  readonly id: string | null;
  readonly type: string;
  readonly subtype: string;
}

export interface ReadPage {
  readonly marked: readonly ReadMark[];
  /** How often something is painted that no mark surrounds. */
  readonly loose: number;
  readonly annotations: readonly string[];
  readonly box: readonly number[];
}

export interface ReadStructure {
  readonly language: string;
  readonly marked: boolean;
  readonly titleShown: boolean;
  readonly trees: readonly ReadElement[];
  readonly pages: readonly ReadPage[];
  /** The text of each marked content. */
  readonly texts: ReadonlyMap<string, string>;
}

const PYTHON = process.env.ATTACHE_PYTHON ?? "/usr/bin/python3";

/** The structure as pikepdf reads it, and the text of marked content as Mozilla's reader does: nothing of ours. */
export async function readStructures(files: readonly string[]): Promise<readonly ReadStructure[]> {
  const script = join(import.meta.dirname, "read-structure.py");
  const ran = spawnSync(PYTHON, [script, ...files], {
    encoding: "utf8",
    maxBuffer: 2 ** 31,
    timeout: 600_000,
  });
  if (ran.status !== 0) throw new Error(`pikepdf cannot read the files: ${ran.error?.message}${ran.stderr}`);
  const read = ran.stdout.trim().split("\n");
  return Promise.all(
    read.map(async (line, index) => ({
      ...(JSON.parse(line) as Omit<ReadStructure, "texts">),
      texts: await textsOf(files[index] ?? ""),
    })),
  );
}

async function textsOf(file: string): Promise<ReadonlyMap<string, string>> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const pdf = await task.promise;
  const texts = new Map<string, string>();
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    addTexts(content.items, texts);
  }
  await task.destroy();
  return texts;
}

function addTexts(items: readonly object[], texts: Map<string, string>): void {
  let id = "";
  for (const item of items) {
    if ("id" in item && typeof item.id === "string") id = item.id;
    if ("tag" in item && item.tag === "Artifact") id = "";
    if (id !== "" && "str" in item) texts.set(id, `${texts.get(id) ?? ""}${item.str}`);
  }
}
