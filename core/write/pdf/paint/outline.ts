import type { PdfFile } from "../file/pdf-file.ts";
import { type ObjectNumber, reference, textString } from "../file/pdf-values.ts";
import type { DocumentLayout } from "../layout/layout-document.ts";
import { destinationOf } from "./destination.ts";

interface Bookmark {
  readonly object: ObjectNumber;
  readonly level: number;
  readonly text: string;
  readonly destination: string;
  readonly children: Bookmark[];
}

/** Bookmarks for every heading, nested by level and open (ISO 32000-1, 12.3.3); undefined without headings. */
export function writeOutline(
  file: PdfFile,
  layout: DocumentLayout,
  pages: readonly ObjectNumber[],
): ObjectNumber | undefined {
  if (layout.headings.length === 0) return undefined;
  const root: Bookmark = { object: file.allot(), level: 0, text: "", destination: "", children: [] };
  const open = [root];
  for (const heading of layout.headings) {
    while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    const { level, text } = heading;
    const destination = destinationOf(layout, pages, heading.id);
    const bookmark: Bookmark = { object: file.allot(), level, text, destination, children: [] };
    open.at(-1)?.children.push(bookmark);
    open.push(bookmark);
  }
  file.object(`<</Type/Outlines${family(root)}>>`, root.object);
  writeChildren(file, root);
  return root.object;
}

function writeChildren(file: PdfFile, parent: Bookmark): void {
  parent.children.forEach((bookmark, index) => {
    const before = parent.children[index - 1];
    const after = parent.children[index + 1];
    file.object(
      `<</Title${textString(bookmark.text)}/Parent ${reference(parent.object)}` +
        `${before ? `/Prev ${reference(before.object)}` : ""}${after ? `/Next ${reference(after.object)}` : ""}` +
        `${family(bookmark)}/Dest${bookmark.destination}>>`,
      bookmark.object,
    );
    writeChildren(file, bookmark);
  });
}

function family(bookmark: Bookmark): string {
  const first = bookmark.children[0];
  const last = bookmark.children.at(-1);
  if (!first || !last) return "";
  const count = countOpen(bookmark);
  return `/First ${reference(first.object)}/Last ${reference(last.object)}/Count ${count}`;
}

function countOpen(bookmark: Bookmark): number {
  return bookmark.children.reduce((sum, child) => sum + 1 + countOpen(child), 0);
}
