import type { Meta, PageMarking } from "../../document/node.ts";
import { isRightToLeft } from "./language.ts";
import { TEXT_PART_NAMESPACES } from "./namespaces.ts";
import { paragraph } from "./paragraph.ts";
import type { TabStop } from "./paragraph-properties.ts";
import type { Part } from "./part.ts";
import { fieldRuns, tabRun, textRun } from "./run.ts";
import { scriptRuns } from "./script-runs.ts";
import { element, XML_DECLARATION } from "./xml.ts";

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** A document with neither a marking nor a running head has no header. */
export function headerPart(
  { marking, language }: Meta,
  path: string,
  runningHead: string | undefined,
): Part | undefined {
  const head =
    runningHead === undefined ? "" : paragraph({ style: "Header" }, scriptRuns({}, runningHead, language));
  const content = markingXml(marking) + head;
  if (content === "") return undefined;
  return {
    path,
    contentType: `${CONTENT_TYPE}.header+xml`,
    xml: XML_DECLARATION + element("w:hdr", TEXT_PART_NAMESPACES, content),
  };
}

/** `tabs`: instead of the style's, where the text has another width. */
export function footerPart(meta: Meta, path: string, tabs?: readonly TabStop[]): Part {
  return {
    path,
    contentType: `${CONTENT_TYPE}.footer+xml`,
    xml:
      XML_DECLARATION +
      element("w:ftr", TEXT_PART_NAMESPACES, footerXml(meta, tabs), markingXml(meta.marking)),
  };
}

function markingXml({ text, alignment }: PageMarking): string {
  if (text === "") return "";
  return paragraph(
    { style: "Marking", alignment: alignment === "end" ? "right" : "center" },
    textRun({}, text),
  );
}

const LEFT_TO_RIGHT_MARK = "\u200E";

/** Word counts pages while it lays them out; the results here are for readers that do not. */
function footerXml({ footer, language }: Meta, tabs: readonly TabStop[] | undefined): string {
  return paragraph(
    { style: "Footer", tabs },
    scriptRuns({}, footer, language),
    tabRun(),
    textRun({}, "Page "),
    fieldRuns({}, "PAGE", "1"),
    textRun({}, " of "),
    fieldRuns({}, "NUMPAGES", "1"),
    // A number at the end of a line that runs from right to left would stand before these words.
    isRightToLeft(language) ? textRun({}, LEFT_TO_RIGHT_MARK) : "",
  );
}
