import { COMMAND_WORDS } from "../../electron/contract/command-words.ts";
import type { View } from "../app/view.ts";
import { count } from "./count.ts";
import { briefEn } from "./en-brief.ts";
import { briefsEn } from "./en-briefs.ts";
import { chooseEn } from "./en-choose.ts";
import { composeEn } from "./en-compose.ts";
import { desktopEn } from "./en-desktop.ts";
import { documentEn } from "./en-document.ts";
import { draftsEn } from "./en-drafts.ts";
import { findingsEn } from "./en-findings.ts";
import { noteEn } from "./en-note.ts";
import { saveEn } from "./en-save.ts";
import { settingsEn } from "./en-settings.ts";
import { templatesEn } from "./en-templates.ts";

export const en = {
  ...composeEn,
  ...draftsEn,
  ...templatesEn,
  ...documentEn,
  ...chooseEn,
  ...briefsEn,
  ...noteEn,
  ...briefEn,
  ...saveEn,
  ...findingsEn,
  ...settingsEn,
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
  crashedHint:
    "Your brief is kept. Show this part again; if it stops again, reload the window. Help, Show log, has what to send to who looks after Attaché.",
  showAgain: "Show again",
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
  wordPages: (min: number, max: number) => `about ${min === max ? max : `${min} to ${max}`} in Word`,
  overLimit: "over the limit",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fitWidth: "Fit width",
  percent: (scale: number) => `${Math.round(scale * 100)} %`,
  paper: "Pages of the note",

  // Problems and findings
  severity: { error: "Error", warning: "Warning", information: "For information" },
  line: (line: number) => `line ${line}`,
};
