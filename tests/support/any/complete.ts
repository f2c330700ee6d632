import type { Block } from "../../../core/document/node.ts";

type Plain = { readonly [name: string]: unknown };

/** Assigns ids, numbers and targets, which depend on the whole document. */
export function complete(blocks: readonly Block[]): readonly Block[] {
  const ids = idsOf(blocks);
  const counts = { id: 0, note: 0, target: 0 };
  return change(blocks, (node) => {
    switch (node.type) {
      case "heading":
      case "table":
      case "figure":
        return { ...node, id: ids[counts.id++] };
      case "footnote":
        counts.note += 1;
        return { ...node, number: counts.note };
      case "repeatedReference":
        return counts.note === 0
          ? { type: "text", value: "no note yet" }
          : { ...node, number: 1 + (counts.target++ % counts.note) };
      case "crossReference":
        return ids.length === 0
          ? { type: "strong", children: node.children }
          : { ...node, target: ids[counts.target++ % ids.length] };
      default:
        return node;
    }
  }) as readonly Block[];
}

function idsOf(value: unknown): readonly string[] {
  const ids: string[] = [];
  change(value, (node) => {
    if (node.type === "heading" || node.type === "table" || node.type === "figure")
      ids.push(`${String(node.type)}-${ids.length + 1}`);
    return node;
  });
  return ids;
}

/** Walks plain data in document order, each node before its content. */
function change(value: unknown, replace: (node: Plain) => Plain): unknown {
  if (Array.isArray(value)) return value.map((each) => change(each, replace));
  if (typeof value !== "object" || value === null) return value;
  const node = replace(value as Plain);
  return Object.fromEntries(Object.entries(node).map(([key, each]) => [key, change(each, replace)]));
}
