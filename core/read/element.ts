/** A parsed element of the markup; `offset` is that of its start tag. */
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
  /** That of its first character. */
  readonly offset: number;
}

export type MarkupNode = MarkupElement | MarkupText;

export function isMarkupElement(node: MarkupNode): node is MarkupElement {
  return node.kind === "element";
}

/** Whether a text is white space without meaning between blocks. A no-break space has a meaning. */
export function isWhitespace(text: string): boolean {
  return /^[ \t\r\n\f]*$/.test(text);
}
