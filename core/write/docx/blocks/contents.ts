import { unbrokenLevels } from "../../../document/headings.ts";
import type { Contents, Inline } from "../../../document/node.ts";
import { inlineText, isBlank } from "../../../document/text.ts";
import { SPACE_AFTER_CONTENTS } from "../../../house-style/measures.ts";
import { CONTENTS_STYLES, type SectionLevel } from "../../../house-style/word-style-ids.ts";
import { element, valElement } from "../../../ooxml/xml-text.ts";
import type { Bookmark } from "../context/bookmark.ts";
import type { WriteContext } from "../context/write-context.ts";
import { inlinesFrom, sideOf } from "../inlines/inlines.ts";
import { fieldEnd, fieldRuns, fieldStart, tabRun } from "../inlines/run.ts";
import { lineRuns } from "../inlines/script-runs.ts";
import { blockParagraph } from "../paragraphs/block-paragraph.ts";
import { paragraph } from "../paragraphs/paragraph.ts";
import { rightTab } from "../properties/page-geometry.ts";
import type { Spacing } from "../properties/paragraph-properties.ts";

interface Entry {
  readonly text: string;
  readonly language: string | undefined;
  readonly level: SectionLevel;
  readonly bookmark: Bookmark;
  readonly page: number | undefined;
}

/**
 * A TOC field (17.16.5.68) that is filled already, so that Word asks nothing when it opens the file. The
 * block around it (17.5.2.12) is what shows Word's own "Update table" above it.
 */
export function contentsXml(node: Contents, context: WriteContext): string {
  const entries = entriesOf(node, context);
  if (entries.length === 0) return "";
  const title = titleXml(node, context);
  // Heading levels in Word begin with the sections: the title of the note is no heading there.
  const field = fieldStart(`TOC \\o "1-${node.depth - 1}" \\h`);
  const lines = entries.map((entry, place) =>
    paragraph(
      {
        style: CONTENTS_STYLES[entry.level],
        keepNext: context.keepNext,
        tabs: rightTab(context.width, context.style),
        spacing: place === entries.length - 1 ? spacingOfLast(context) : undefined,
        pageBreakBefore: place === 0 && title === "" ? context.leadingContext.pageBreakBefore : undefined,
      },
      (place === 0 ? field : "") +
        entryXml(entry, context) +
        (place === entries.length - 1 ? fieldEnd() : ""),
    ),
  );
  const gallery = element(
    "w:docPartObj",
    {},
    valElement("w:docPartGallery", "Table of Contents"),
    element("w:docPartUnique"),
  );
  return element("w:sdt", {}, element("w:sdtPr", {}, gallery), element("w:sdtContent", {}, title, ...lines));
}

function spacingOfLast({ closingSpace = 0 }: WriteContext): Spacing {
  return { after: Math.max(closingSpace, SPACE_AFTER_CONTENTS) };
}

function titleXml({ title }: Contents, context: WriteContext): string {
  if (title === "") return "";
  const words: readonly Inline[] = [{ type: "text", value: title }];
  const side = sideOf(words, context);
  return blockParagraph(
    { ...context, closingSpace: undefined },
    "TOCHeading",
    inlinesFrom(side, words, context),
    { side },
  );
}

/** The entries, without skipped levels as in the PDF, so that both list the same headings. */
function entriesOf({ depth }: Contents, context: WriteContext): readonly Entry[] {
  const levels = unbrokenLevels([...context.index.headings.keys()]);
  return [...context.index.headings].flatMap(([heading, bookmark]) => {
    const level = sectionLevel(levels.get(heading.id) ?? heading.level);
    if (level === undefined || level > depth) return [];
    const text = inlineText(heading.children);
    if (isBlank(text)) return [];
    return [{ text, language: heading.language, level, bookmark, page: context.pageNumbers.get(heading.id) }];
  });
}

function sectionLevel(level: number): SectionLevel | undefined {
  return SECTION_LEVELS.find((known) => known === level);
}

const SECTION_LEVELS: readonly SectionLevel[] = [2, 3, 4, 5, 6];

function entryXml({ text, language, bookmark, page }: Entry, context: WriteContext): string {
  const number =
    page === undefined ? "" : tabRun() + fieldRuns({}, `PAGEREF ${bookmark.name} \\h`, String(page));
  return element(
    "w:hyperlink",
    { "w:anchor": bookmark.name, "w:history": 1 },
    lineRuns(text, language ?? context.language, { language }),
    number,
  );
}
