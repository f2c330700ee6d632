import { LEFT_TO_RIGHT_MARK } from "../../../document/direction.ts";
import type { Meta, PageMarking } from "../../../document/node.ts";
import { formsOf } from "../../../language/forms-of.ts";
import type { Part } from "../../../ooxml/part.ts";
import { fieldRuns, tabRun, textRun } from "../inlines/run.ts";
import { lineRuns } from "../inlines/script-runs.ts";
import { textPart } from "../package/text-part.ts";
import { paragraph } from "../paragraphs/paragraph.ts";
import { isRightToLeft } from "../properties/language.ts";
import type { TabStop } from "../properties/paragraph-properties.ts";

/** A document with neither a marking nor a running head has no header. */
export function headerPart(meta: Meta, path: string, runningHead: string | undefined): Part | undefined {
  const content = markingXml(meta.marking) + runningHeadXml(meta, runningHead);
  return content === "" ? undefined : textPart("header", path, content);
}

/** `tabs`: tab stops in place of the style's, where the text has another width. */
export function footerPart(meta: Meta, path: string, tabs?: readonly TabStop[]): Part {
  return textPart("footer", path, footerXml(meta, { tabs, numbered: true }) + markingXml(meta.marking));
}

/** Colours and size of the scheme are set on the run, so that no template's style changes them. */
export function markingXml({ text, alignment, colour, background, size }: PageMarking): string {
  if (text === "") return "";
  return paragraph(
    { style: "Marking", alignment: alignment === "end" ? "right" : undefined },
    textRun({ colour, shading: background, size }, text),
  );
}

export function runningHeadXml({ language }: Meta, runningHead: string | undefined): string {
  if (runningHead === undefined || runningHead === "") return "";
  return paragraph({ style: "Header" }, lineRuns(runningHead, language));
}

interface FooterOptions {
  readonly tabs?: readonly TabStop[] | undefined;
  /** Whether the line has the page number. */
  readonly numbered: boolean;
  readonly alignment?: "left";
}

const PAGE_FIELDS: ReadonlyMap<string, string> = new Map([
  ["{page}", "PAGE"],
  ["{pages}", "NUMPAGES"],
]);

/** One part of the phrase "Page {page} of {pages}": a field in place of a name, else its words. */
function pageNumberRuns(part: string): string {
  const field = PAGE_FIELDS.get(part);
  return field === undefined ? textRun({}, part) : fieldRuns({}, field, "1");
}

/** Word counts pages while it lays them out; the results here are for readers that do not. */
export function footerXml({ footer, language }: Meta, { tabs, numbered, alignment }: FooterOptions): string {
  const words = lineRuns(footer, language);
  if (!numbered) return paragraph({ style: "Footer", tabs, alignment }, words);
  const pages = [
    ...formsOf(language)
      .page.numberOf.split(/(\{pages?\})/)
      .filter((part) => part !== "")
      .map(pageNumberRuns),
    // Without the mark, a number at the end of a right-to-left line would be moved before these words.
    isRightToLeft(language) ? textRun({}, LEFT_TO_RIGHT_MARK) : "",
  ].join("");
  return paragraph({ style: "Footer", tabs, alignment }, words + tabRun() + pages);
}
