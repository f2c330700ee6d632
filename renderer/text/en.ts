import { COMMAND_WORDS } from "../../electron/contract/command-words.ts";
import type { View } from "../app/view.ts";
import { count } from "./count.ts";
import { briefsEn } from "./en-briefs.ts";
import { chooseEn } from "./en-choose.ts";
import { composeEn } from "./en-compose.ts";
import { desktopEn } from "./en-desktop.ts";
import { documentEn } from "./en-document.ts";
import { draftsEn } from "./en-drafts.ts";
import { templatesEn } from "./en-templates.ts";

export const en = {
  ...composeEn,
  ...draftsEn,
  ...templatesEn,
  ...documentEn,
  ...chooseEn,
  ...briefsEn,
  ...desktopEn,

  commands: COMMAND_WORDS,

  /** The language, as a BCP 47 tag, in which React Aria speaks and dates are written. */
  locale: "en-GB",
  appName: "Attaché",
  viewNames: {
    compose: "Compose",
    briefs: "Briefs",
    templates: "Templates",
    settings: "Settings",
  } satisfies Readonly<Record<View, string>>,
  unsaved: "unsaved changes",
  views: "Views",
  actions: "Actions",
  statusBar: "Status",
  close: "Close",
  dismiss: "Dismiss",

  unexpected: (detail: string) => `Something went wrong that should not: ${detail}`,
  unexpectedHint: "Try again; if it happens again, restart Attaché and report these words",
  crashed: "This part of the window has stopped working",
  crashedHint: "Nothing that was saved is lost. Reload the window to go on.",
  reload: "Reload the window",

  findAnything: "Find anything",
  steps: "Undo and redo",

  // Preview
  preview: "Preview",
  updating: "Updating…",
  stages: {
    select: "choosing entries",
    render: "filling in the template",
    read: "reading the text",
    layout: "laying out pages",
    write: "writing the file",
  },
  stop: "Stop",
  stopped: "Stopped. The pages may be out of date.",
  updateNow: "Update",
  previewFailed: "The preview could not be updated",
  previewFailedStale: "The pages below show the last state that worked.",
  paperFailed: "The pages could not be drawn",
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  pages: (pages: number, counted: number, limit: number | undefined) => {
    if (limit === undefined) return count(pages, "page");
    const annexes = counted === pages ? "" : `, ${counted} before the annexes`;
    return `${count(pages, "page")}${annexes}, limit ${limit}`;
  },
  wordPages: (least: number, most: number) =>
    `about ${least === most ? most : `${least} to ${most}`} in Word`,
  overLimit: "over the limit",
  zoom: "Zoom",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fitWidth: "Fit width",
  percent: (scale: number) => `${Math.round(scale * 100)} %`,
  firstPreview: "Making the first preview…",
  paper: "Pages of the note",

  // Problems and findings
  severity: { error: "Error", warning: "Warning", information: "For information" },
  findings: "Findings",
  findingGroups: {
    error: (number: number) => `${count(number, "error")} to resolve before saving`,
    warning: (number: number) => `${count(number, "warning")} to consider`,
    information: (number: number) => `${number} for information`,
  },
  /** Findings of one kind, when they are too many to be told one by one. */
  findingKinds: {
    overdue: (number: number) => `${count(number, "statement")} past the date of review`,
    unsourced: (number: number) => `${count(number, "fact")} without a source`,
    "not-printed": (number: number) => `${count(number, "chosen statement")} not in the note`,
    "above-ceiling": (number: number) => `${count(number, "statement")} above the ceiling left out`,
    "not-for-disclosure": (number: number) => `${count(number, "statement")} not for disclosure left out`,
  } as Readonly<Record<string, (number: number) => string>>,
  findingsAlike: (number: number) => `${number} of one kind`,
  noFindings: "No findings. Every check passed.",
  findingsPending: "Findings appear with the preview.",
  showsEntry: "Goes to the entry",
  line: (line: number) => `line ${line}`,
};
