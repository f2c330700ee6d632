import type { HouseStyle } from "../../house-style/house-style.ts";
import { paragraph } from "./paragraph.ts";
import type { Indent } from "./paragraph-properties.ts";
import type { Scope } from "./scope.ts";
import type { ParagraphStyleId } from "./style-ids.ts";

interface Own {
  readonly keepNext?: boolean;
  /** The space before it that its style gives already. */
  readonly spaceBefore?: number;
}

/** A paragraph of a style where it stands: only what the style does not say is written on it. */
export function blockParagraph(
  scope: Scope,
  style: ParagraphStyleId,
  content: string,
  own: Own = {},
): string {
  const { opening } = scope;
  const spaceBefore = opening.spaceBefore ?? 0;
  return paragraph(
    {
      style,
      keepNext: own.keepNext || scope.keepNext,
      pageBreakBefore: opening.pageBreakBefore,
      numbering: opening.label?.numbering,
      spacing: spaceBefore > (own.spaceBefore ?? 0) ? { before: spaceBefore } : undefined,
      indent: indentOf(scope, style),
      alignment: scope.alignment,
    },
    content,
  );
}

function indentOf(scope: Scope, style: ParagraphStyleId): Indent | undefined {
  const { indent, outerIndent, rightIndent, opening } = scope;
  if (opening.label !== undefined) {
    return outerIndent === 0 ? undefined : { left: indent, right: rightIndent, hanging: opening.label.width };
  }
  const { left, right } = styleIndent(style, scope.style);
  if (indent === left && rightIndent === right) return undefined;
  return {
    left: indent === left ? undefined : indent,
    right: rightIndent === right ? undefined : rightIndent,
  };
}

/** The indents that a style brings with it. */
export function styleIndent(id: ParagraphStyleId, style: HouseStyle): Required<Omit<Indent, "hanging">> {
  if (id === "Quote") return { left: style.listIndent, right: style.listIndent };
  return { left: id === "ListContinue" ? style.listIndent : 0, right: 0 };
}
