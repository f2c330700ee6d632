import type { Brief } from "../brief/brief.ts";
import type { Meta, PageMarking } from "../document/node.ts";
import type { HouseStyle } from "../house-style/house-style.ts";
import { footerText, runningHeadText } from "../house-style/running-text.ts";
import { formsOf } from "../language/forms-of.ts";
import { plainDate } from "../language/print-date.ts";
import { highestLevel, isAbove } from "../marking/levels.ts";
import type { Level, MarkingScheme } from "../marking/scheme.ts";
import type { Rendering } from "../render/render.ts";
import type { NoteRequest } from "./note.ts";

/** The document's metadata. The marking is the highest of the statements that the template read and of the brief. */
export function noteMeta(request: NoteRequest, rendering: Rendering, style: HouseStyle): Meta {
  const { dossier, scheme, template, brief } = request;
  const forms = formsOf(dossier.language);
  return {
    title: brief.title,
    language: dossier.language,
    date: brief.date,
    marking: pageMarking(scheme, documentLevel(scheme, brief, rendering)),
    ...(brief.authorInProperties && brief.author && { author: brief.author.name }),
    ...(template.hyphenation && { hyphenation: template.hyphenation }),
    ...(template.runningHead && { runningHead: runningHeadText(brief.title, style) }),
    footer: footerText(brief.version, plainDate(brief.date, forms), style, forms),
    ...(template.length && { pageLimit: template.length.pages }),
  };
}

/** How the scheme prints a level on every page. */
function pageMarking(
  { print: { alignment, size } }: MarkingScheme,
  { label, colour, background }: Level,
): PageMarking {
  return {
    text: label,
    alignment,
    ...(colour !== undefined && { colour }),
    ...(background !== undefined && { background }),
    ...(size !== undefined && { size }),
  };
}

/** The highest level of what was read and of the brief itself; the ceiling is checked here a second time. */
function documentLevel(scheme: MarkingScheme, brief: Brief, rendering: Rendering): Level {
  const levels = rendering.used.map((statement) => statement.standing.marking);
  const level = highestLevel(scheme, brief.marking === undefined ? levels : [...levels, brief.marking]);
  if (isAbove(scheme, level.id, brief.ceiling)) throw new Error("a statement above the ceiling was rendered");
  return level;
}
