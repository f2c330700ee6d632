import { paragraph } from "./paragraph.ts";
import type { Indent, Spacing } from "./paragraph-properties.ts";
import type { Scope } from "./scope.ts";
import type { ParagraphStyleId } from "./style-ids.ts";

interface Own {
  readonly keepNext?: boolean;
}

/** A paragraph of a style where it stands: only what the style does not say is written on it. */
export function blockParagraph(
  scope: Scope,
  style: ParagraphStyleId,
  content: string,
  own: Own = {},
): string {
  const { opening } = scope;
  return paragraph(
    {
      style,
      keepNext: own.keepNext || scope.keepNext,
      pageBreakBefore: opening.pageBreakBefore,
      numbering: opening.label?.numbering,
      spacing: spacingOf(scope, style),
      indent: indentOf(scope, style),
      alignment: scope.alignment,
    },
    content,
  );
}

/** Word keeps the space before a paragraph at the head of a page, where it belongs to nothing. */
function spacingOf({ opening, styles }: Scope, style: ParagraphStyleId): Spacing | undefined {
  const usual = styles[style].paragraph.spacing?.before ?? 0;
  if (opening.pageBreakBefore) return usual > 0 ? { before: 0 } : undefined;
  const least = opening.spaceBefore ?? 0;
  return least > usual ? { before: least } : undefined;
}

function indentOf(scope: Scope, style: ParagraphStyleId): Indent | undefined {
  const { indent, outerIndent, rightIndent, opening, styles } = scope;
  if (opening.label !== undefined) {
    return outerIndent === 0 ? undefined : { left: indent, right: rightIndent, hanging: opening.label.width };
  }
  const { left = 0, right = 0 } = styles[style].paragraph.indent ?? {};
  if (indent === left && rightIndent === right) return undefined;
  return {
    left: indent === left ? undefined : indent,
    right: rightIndent === right ? undefined : rightIndent,
  };
}
