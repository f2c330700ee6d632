import type { LanguageForms } from "../../language/language-forms.ts";
import type { AnyStatement } from "../../select/briefing.ts";
import { parseRichText, type RichInline } from "../../text/rich-text.ts";
import { escapeMarkup } from "../markup.ts";

const TAGS = { strong: "strong", emphasis: "em" } as const;

export function richMarkup(inlines: readonly RichInline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case "text":
          return escapeMarkup(inline.value);
        case "lineBreak":
          return "<br/>";
        case "link":
          return `<a href="${escapeMarkup(inline.href)}">${richMarkup(inline.children)}</a>`;
        default:
          return `<${TAGS[inline.type]}>${richMarkup(inline.children)}</${TAGS[inline.type]}>`;
      }
    })
    .join("");
}

/** Rich text as markup. */
export function textMarkup(text: string): string {
  return richMarkup(parseRichText(text));
}

/** The handling level of a statement before its words, only where it is above the lowest of its scheme. */
export function portionMarkup({ standing: { portion } }: AnyStatement): string {
  return portion === null ? "" : `<portion>${escapeMarkup(portion)}</portion>`;
}

/** Words before a statement that is for the reader alone. */
export function disclosureMarkup(
  { standing: { disclosure } }: AnyStatement,
  { notForDisclosure }: LanguageForms,
): string {
  return disclosure === "not-for-disclosure" ? `<strong>${notForDisclosure}</strong> ` : "";
}
