import type { AppliedHouseTemplate } from "../../../house-template/style/apply-house-template.ts";
import type { ParagraphStyle, ParagraphStyles } from "../properties/paragraph-style.ts";

/** The note's paragraph styles with the spacing, indents and page breaks of those that the template has. */
export function houseParagraphStyles(
  own: ParagraphStyles,
  { paragraphs }: Pick<AppliedHouseTemplate, "paragraphs">,
): ParagraphStyles {
  const styles = Object.entries(own).map(([id, style]: [string, ParagraphStyle]) => {
    const theirs = paragraphs.get(id);
    return [id, theirs ? { ...style, paragraph: { ...style.paragraph, ...theirs } } : style] as const;
  });
  return Object.fromEntries(styles) as ParagraphStyles;
}
