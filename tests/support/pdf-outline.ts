import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

interface StructureNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children?: readonly StructureNode[];
}

/**
 * The structure of a PDF's pages, read with pdf.js: a line for each element, indented by its depth, with
 * its language, alternative text and the words that it marks.
 */
export async function pdfOutline(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  const lines: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const words = markedWords(items);
    lines.push(`Page ${number}`, ...outline((await page.getStructTree()) as StructureNode, words, 1));
  }
  await task.destroy();
  return `${lines.join("\n")}\n`;
}

type Item = Awaited<
  ReturnType<Awaited<ReturnType<LoadedDocument["getPage"]>>["getTextContent"]>
>["items"][number];
type LoadedDocument = Awaited<ReturnType<typeof getDocument>["promise"]>;

/** The words of each marked content, by its id. */
function markedWords(items: readonly Item[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if ("str" in item) {
      const id = open.findLast((each) => each !== undefined);
      if (id !== undefined) words.set(id, (words.get(id) ?? "") + item.str + (item.hasEOL ? " " : ""));
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push(item.id);
  }
  return words;
}

function outline(node: StructureNode, words: ReadonlyMap<string, string>, depth: number): readonly string[] {
  const indent = "  ".repeat(depth);
  if (node.type === "content") return [`${indent}"${(words.get(node.id ?? "") ?? "").trim()}"`];
  if (node.role === undefined) return node.type === undefined ? [] : [`${indent}(${node.type})`];
  const attributes = [
    ...(node.lang === undefined ? [] : [`lang=${node.lang}`]),
    ...(node.alt === undefined ? [] : [`alt="${node.alt}"`]),
  ];
  const own = [node.role, ...attributes].join(" ");
  return [`${indent}${own}`, ...(node.children ?? []).flatMap((child) => outline(child, words, depth + 1))];
}
