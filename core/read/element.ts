/** A parsed element of the markup; `offset` is where its start tag begins. */
export interface Element {
  readonly kind: "element";
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MarkupNode[];
  readonly offset: number;
}

export interface Characters {
  readonly kind: "characters";
  readonly value: string;
  readonly offset: number;
}

export type MarkupNode = Element | Characters;

export function isElement(node: MarkupNode): node is Element {
  return node.kind === "element";
}

/** White space between blocks has no meaning; a no-break space has. */
export function isBlank(text: string): boolean {
  return /^[ \t\r\n\f]*$/.test(text);
}
