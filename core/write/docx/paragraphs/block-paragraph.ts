import { type Direction, directionOf } from "../../../document/direction.ts";
import type { ParagraphStyleId } from "../../../house-style/word-style-ids.ts";
import type { WriteContext } from "../context/write-context.ts";
import type { Indent, Numbering, ParagraphRule, Spacing } from "../properties/paragraph-properties.ts";
import { hyphenatedInColumns } from "../styles/hyphenated-styles.ts";
import { paragraph } from "./paragraph.ts";

interface OwnProperties {
  readonly keepNext?: boolean;
  /** Side on which its lines begin. Absent means the context's. */
  readonly side?: Direction;
  /** Distance, in points, by which the first line begins before the others. */
  readonly hanging?: number;
  readonly rule?: ParagraphRule | undefined;
}

/** A paragraph of a style in its context; only properties that differ from the style's are written. */
export function blockParagraph(
  context: WriteContext,
  style: ParagraphStyleId,
  content: string,
  own: OwnProperties = {},
): string {
  const { leadingContext } = context;
  const side = own.side ?? context.direction;
  return paragraph(
    {
      style,
      keepNext: own.keepNext || context.keepNext,
      pageBreakBefore: leadingContext.pageBreakBefore ?? withoutBreak(context, style),
      numbering: leadingContext.label?.numbering ?? withoutLabel(context, style),
      rule: own.rule,
      spacing: spacingOf(context, style),
      indent: indentOf(isMirrored(context, style, side) ? mirrored(context) : context, style, own.hanging),
      hyphenated: hyphenatedHere(context, style),
      rightToLeft: ownDirection(context, side),
      alignment: context.alignment,
    },
    content,
  );
}

function hyphenatedHere({ inColumns, style }: WriteContext, id: ParagraphStyleId): true | undefined {
  return inColumns && style.hyphenation === "narrow" ? hyphenatedInColumns(id) : undefined;
}

/** Turns off a style's page break where no page may end, as within a table. */
function withoutBreak({ styles, allowPageBreak }: WriteContext, style: ParagraphStyleId): false | undefined {
  return styles[style].paragraph.pageBreakBefore && !allowPageBreak ? false : undefined;
}

/** Turns off a style's numbering (17.9.18) for the paragraphs that follow in an item. */
function withoutLabel({ styles }: WriteContext, style: ParagraphStyleId): Numbering | undefined {
  return styles[style].paragraph.numbering === undefined ? undefined : { numId: 0, level: 0 };
}

/** The paragraph's direction where it differs from the document's, which the style has. */
export function ownDirection({ language }: WriteContext, side: Direction): boolean | undefined {
  if (side === directionOf(language)) return undefined;
  return side === "rtl";
}

function spacingOf(context: WriteContext, style: ParagraphStyleId): Spacing | undefined {
  const usual = context.styles[style].paragraph.spacing;
  const before = spaceBefore(context, usual?.before ?? 0);
  const after = Math.max(usual?.after ?? 0, context.closingSpace ?? 0);
  if (before === undefined && after === usual?.after) return undefined;
  return { before, after: after === usual?.after ? undefined : after };
}

/** Word keeps the space before a paragraph at the top of a page, where it separates nothing. */
function spaceBefore({ leadingContext }: WriteContext, usual: number): number | undefined {
  if (leadingContext.pageBreakBefore) return usual > 0 ? 0 : undefined;
  const minimum = leadingContext.spaceBefore ?? 0;
  return minimum > usual ? minimum : undefined;
}

/** Whether left and right indents are exchanged. Left means start in a right-to-left paragraph; a description stays beside its term. */
function isMirrored({ direction }: WriteContext, style: ParagraphStyleId, side: Direction): boolean {
  return side !== direction && (style === "DescriptionContinue" || style === "SignOffContinue");
}

function mirrored(context: WriteContext): WriteContext {
  return { ...context, indent: context.rightIndent, rightIndent: context.indent };
}

function indentOf(context: WriteContext, style: ParagraphStyleId, hanging = 0): Indent | undefined {
  const { indent, outerIndent, rightIndent, leadingContext, styles } = context;
  if (leadingContext.label !== undefined) {
    return outerIndent === 0
      ? undefined
      : { left: indent, right: rightIndent, hanging: leadingContext.label.width };
  }
  const { left = 0, right = 0, hanging: usual = 0 } = styles[style].paragraph.indent ?? {};
  if (indent === left && rightIndent === right && hanging === usual) return undefined;
  return {
    left: indent === left ? undefined : indent,
    right: rightIndent === right ? undefined : rightIndent,
    hanging: hanging === usual ? undefined : hanging,
  };
}
