import { count } from "./count.ts";

const FIELDS: Readonly<Record<string, string>> = {
  title: "the title",
  audience: "the reader",
  date: "the date of the note",
  version: "the version",
  template: "the template",
  "author.name": "the author’s name",
  "author.role": "the author’s role",
  "author.contact": "the author’s contact",
  "clearedBy.name": "the name of who cleared the note",
  "clearedBy.role": "the role of who cleared the note",
  "clearedBy.at": "the time of clearance",
  "meeting.when": "the time of the meeting",
  "meeting.where": "the place of the meeting",
  "meeting.language": "the language of the meeting",
  "meeting.reason": "the reason of the meeting",
  "meeting.agenda": "the agenda",
  "meeting.with": "whom the meeting is with",
};

export const findingsEn = {
  severity: { error: "Error", warning: "Warning", information: "For information" },
  findings: "Findings",
  findingsHeight: "Height of Findings",
  closeFindings: "Close Findings",
  findingGroups: {
    "before-saving": "Before you can save",
    "to-check": "To check",
    "left-out": "Left out on purpose",
  },
  findingCounts: {
    "before-saving": (number: number) => `${number} before you can save`,
    "to-check": (number: number) => `${number} to check`,
    "left-out": (number: number) => `${number} left out on purpose`,
  },
  /** Around the bare numbers in the status bar, for screen readers. */
  findingsBefore: "Findings: ",
  afterCount: {
    "before-saving": " before you can save",
    "to-check": " to check",
    "left-out": " left out on purpose",
  },
  findingsNone: "No findings",
  noFindings: "No findings. Every check passed.",
  findingsPending: "Findings appear with the pages of the note.",

  /** Several findings of one kind. */
  findingKinds: {
    overdue: (number: number) => `${count(number, "statement")} are past their review date`,
    unsourced: (number: number) => `${count(number, "fact")} name no source`,
    "later-than-note": (number: number) => `${count(number, "statement")} are dated later than the note`,
    "not-printed": (number: number) => `${count(number, "chosen statement")} are not in the note`,
    "above-ceiling": (number: number) =>
      `${count(number, "statement")} above the limit ${number === 1 ? "was" : "were"} left out`,
    "not-for-disclosure": (number: number) =>
      `${count(number, "statement")} not for disclosure ${number === 1 ? "was" : "were"} left out`,
  } as Readonly<Record<string, (number: number) => string>>,
  oneAboveLimit: (statement: string) => `${statement} is above the limit and was left out`,
  oneNotForDisclosure: (statement: string) => `${statement} is not for disclosure and was left out`,
  oldest: (date: string) => `oldest ${date}`,
  allFrom: (source: string) => `all from ${source}`,
  inTopics: (topics: readonly (readonly [title: string, number: number])[]) =>
    topics.map(([title, number]) => `${title} ${number}`).join(", "),
  faultyTopic: (title: string) => `The topic ${title} cannot be read`,
  faultyTopicHint: "Its statements are missing from the dossier until its file is corrected.",

  fieldNames: FIELDS,
  fieldEmpty: (field: string) => `${field} is empty, and the template prints it`,
  fillIn: "Fill it in, or choose a template that does without it",
  valueMissing: "The template prints something that this note does not have",
  templateFault: "The template cannot be used as it is written here",
  dossierFault: "Something in the dossier has to be looked at",
  noteFault: "Something in the note has to be looked at",

  showFinding: "Show",
  showInTemplate: "Show in the template",
  showInFile: "Show in file",
  reviewThem: "Review them…",
  showThem: "Show them…",
  fitThem: "Fit…",
  fitHint:
    "Leaving these out should make it fit: the least important first, and of equals the last. Untick what must stay.",
  showStatement: (statement: string) => `Show ${statement}`,
  takeOut: (number: number) => `Take ${number === 0 ? "" : `${number} `}out of the note`,
  tookOut: (number: number) => `Took ${count(number, "statement")} out of the note`,
  chooseAll: "All",
  withoutSource: "Without a source",
  reviewDue: (date: string) => `review by ${date}`,
};
