import type { Meta, PageMarking } from "../../document/node.ts";
import { TEXT_PART_NAMESPACES } from "./namespaces.ts";
import { paragraph } from "./paragraph.ts";
import type { Part } from "./part.ts";
import { fieldRuns, tabRun, textRun } from "./run.ts";
import { element, XML_DECLARATION } from "./xml.ts";

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** A document without marking has no header. */
export function headerPart({ marking }: Meta): Part | undefined {
  if (marking.text === "") return undefined;
  return {
    path: "word/header1.xml",
    contentType: `${CONTENT_TYPE}.header+xml`,
    xml: XML_DECLARATION + element("w:hdr", TEXT_PART_NAMESPACES, markingXml(marking)),
  };
}

export function footerPart({ marking, footer }: Meta): Part {
  return {
    path: "word/footer1.xml",
    contentType: `${CONTENT_TYPE}.footer+xml`,
    xml: XML_DECLARATION + element("w:ftr", TEXT_PART_NAMESPACES, footerXml(footer), markingXml(marking)),
  };
}

function markingXml({ text, alignment }: PageMarking): string {
  if (text === "") return "";
  return paragraph(
    { style: "Marking", alignment: alignment === "end" ? "right" : "center" },
    textRun({}, text),
  );
}

/** Word counts pages while it lays them out; the results here are for readers that do not. */
function footerXml(footer: string): string {
  return paragraph(
    { style: "Footer" },
    textRun({}, footer),
    tabRun(),
    textRun({}, "Page "),
    fieldRuns({}, "PAGE", "1"),
    textRun({}, " of "),
    fieldRuns({}, "NUMPAGES", "1"),
  );
}
