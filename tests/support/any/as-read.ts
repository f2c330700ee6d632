import type { Block, DescriptionItem, Inline, Row } from "../../../core/document/node.ts";

/**
 * Blocks without content that markup cannot produce: elements without words, nested footnotes, and page breaks and tables
 * of contents inside other blocks.
 */
export function asRead(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.type === "contents" || block.type === "pageBreak") return [block];
    if (block.type === "section") {
      const children = asRead(block.children);
      return unlessEmpty({ ...block, children }, children.length > 0);
    }
    return blocksInside([block]);
  });
}

function blocksInside(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    switch (block.type) {
      case "paragraph":
      case "heading": {
        const children = inlinesAsRead(block.children);
        return hasWords(children) ? [{ ...block, children }] : [];
      }
      case "list": {
        const items = block.items.map((item) => ({ ...item, children: blocksInside(item.children) }));
        return unlessEmpty({ ...block, items: items.filter(isFull) }, items.some(isFull));
      }
      case "descriptionList": {
        const items = itemsAsRead(block.items).filter(isFull);
        return unlessEmpty({ ...block, items }, items.length > 0);
      }
      case "table":
        return unlessEmpty(
          {
            ...block,
            caption: inlinesAsRead(block.caption),
            head: block.head.map(rowAsRead),
            body: block.body.map(rowAsRead),
          },
          block.body.length > 0,
        );
      case "callout": {
        const children = blocksInside(block.children);
        const title = inlinesAsRead(block.title);
        return unlessEmpty({ ...block, title, children }, children.length > 0);
      }
      case "quotation":
      case "group": {
        const children = blocksInside(block.children);
        return unlessEmpty({ ...block, children }, children.length > 0);
      }
      case "figure": {
        const { content } = block;
        const shown = content.type === "image" || content.series.length > 0;
        return unlessEmpty({ ...block, caption: inlinesAsRead(block.caption) }, shown);
      }
      case "signOff": {
        const items = itemsAsRead(block.items);
        return unlessEmpty({ ...block, items }, items.length > 0);
      }
    }
    return [];
  });
}

function itemsAsRead(items: readonly DescriptionItem[]): readonly DescriptionItem[] {
  return items
    .map((item) => ({ ...item, term: inlinesAsRead(item.term), children: blocksInside(item.children) }))
    .filter((item) => hasWords(item.term));
}

function unlessEmpty(block: Block, full: boolean): readonly Block[] {
  return full ? [block] : [];
}

function isFull({ children }: { readonly children: readonly Block[] }): boolean {
  return children.length > 0;
}

function rowAsRead(row: Row): Row {
  return { ...row, cells: row.cells.map((cell) => ({ ...cell, children: blocksInside(cell.children) })) };
}

function inlinesAsRead(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.type === "footnote") {
      const children = withoutNotes(inline.children);
      return hasWords(children) ? [{ ...inline, children }] : [];
    }
    // The words of a title come without its notes.
    if (inline.type === "crossReference")
      return [{ ...inline, children: withoutLinks(withoutNotes(inline.children)) }];
    if (inline.type === "link")
      return [{ ...inline, children: withoutLinks(inlinesAsRead(inline.children)) }];
    return "children" in inline ? [{ ...inline, children: inlinesAsRead(inline.children) }] : [inline];
  });
}

/** Removes links inside links, which no file can represent. */
function withoutLinks(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.type === "link" || inline.type === "crossReference") return withoutLinks(inline.children);
    if (inline.type === "footnote") return [inline];
    return "children" in inline ? [{ ...inline, children: withoutLinks(inline.children) }] : [inline];
  });
}

function withoutNotes(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.type === "footnote" || inline.type === "repeatedReference") return [];
    return "children" in inline ? [{ ...inline, children: withoutNotes(inline.children) }] : [inline];
  });
}

/** Whether it has visible content. */
function hasWords(inlines: readonly Inline[]): boolean {
  return inlines.some((inline) => {
    if (inline.type === "text") return /[\p{L}\p{N}\p{P}\p{S}]/u.test(inline.value);
    if (inline.type === "footnote" || inline.type === "repeatedReference" || inline.type === "portionMark")
      return true;
    return "children" in inline && hasWords(inline.children);
  });
}
