import { hasRightToLeft, RIGHT_TO_LEFT_MARK } from "../document/direction.ts";
import type { CslDate, CslName, SourceRecord } from "../dossier/source-record.ts";
import { formatDateParts } from "./date.ts";
import { leftToRight } from "./marked-direction.ts";

/**
 * The office's one form of a source: authors, title, container, publisher, date; remark; date read.
 * What the record does not have is said ("no date"), because a reader must be able to tell it from an oversight.
 */
export function sourceText(source: SourceRecord): string {
  const text = sentencesOf(source, (date) => date);
  if (!hasRightToLeft(text)) return text;
  // The last mark parts the date from an address that follows.
  const printed = (date: string): string => (hasRightToLeft(date) ? date : leftToRight(date));
  return sentencesOf(source, printed) + RIGHT_TO_LEFT_MARK;
}

/** `printed`: how dates stand among the other words. */
function sentencesOf(source: SourceRecord, printed: (date: string) => string): string {
  const authors = source.author.map(nameText).filter(Boolean).join(", ");
  const title = source["container-title"] ? `“${source.title}”` : source.title;
  const main = [
    authors,
    title,
    source["container-title"],
    source.publisher,
    printed(issuedText(source.issued)),
  ];
  const sentences = [
    main.filter(Boolean).join(", "),
    source.note,
    source.accessed ? printed(`Read ${dateText(source.accessed)}`) : undefined,
  ];
  return sentences
    .filter((sentence) => sentence !== undefined)
    .map((sentence) => (sentence.endsWith(".") ? sentence : `${sentence}.`))
    .join(" ");
}

function nameText(name: CslName): string {
  return name.literal ?? [name.given, name.family].filter(Boolean).join(" ");
}

function issuedText(date: CslDate | undefined): string {
  const text = date ? dateText(date) : "";
  if (text === "") return "no date";
  return date?.circa ? `about ${text}` : text;
}

function dateText(date: CslDate): string {
  const parts = date["date-parts"];
  if (parts) return parts.map(formatDateParts).join(" to ");
  return date.literal ?? "";
}
