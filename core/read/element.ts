/** A parsed element of the markup; `offset` is where its start tag begins. */
export interface MarkupElement {
  readonly kind: "element";
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MarkupNode[];
  readonly offset: number;
}

export interface MarkupText {
  readonly kind: "characters";
  readonly value: string;
  readonly offset: number;
}

export type MarkupNode = MarkupElement | MarkupText;

export function isMarkupElement(node: MarkupNode): node is MarkupElement {
  return node.kind === "element";
}

/** White space between blocks has no meaning; a no-break space has. */
export function isWhitespace(text: string): boolean {
  return /^[ \t\r\n\f]*$/.test(text);
}
