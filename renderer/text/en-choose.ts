import { count } from "./count.ts";

export const chooseEn = {
  statements: "Statements of the dossier",
  sample: "Sample",
  searchStatements: "Search statements",
  searchCount: (number: number) => `Search ${count(number, "statement")}`,
  clearSearch: "Clear the search",
  noMatch: "No statement matches.",
  filters: "Show only",
  filterNames: {
    all: (number: number) => `All ${number}`,
    chosen: (number: number) => `In the note ${number}`,
    overdue: (number: number) => `Overdue ${number}`,
    "above-limit": (number: number) => `Above the limit ${number}`,
  },
  filterKind: (kind: string, number: number) => `${kind} ${number}`,

  topicChosen: (chosen: number, all: number) => (chosen === 0 ? String(all) : `${chosen} of ${all}`),
  topicOverdue: (number: number) => `${number} overdue`,
  topicCounts: (chosen: number, all: number, overdue: number) =>
    `${chosen} of ${count(all, "statement")} in the note${overdue > 0 ? `, ${overdue} overdue` : ""}`,
  unfoldRow: (title: string) => `Unfold ${title}`,
  foldRow: (title: string) => `Fold ${title}`,
  takeTopic: (title: string) => `Take in ${title}`,
  takeStatement: (statement: string) => `Take in: ${statement}`,
  inTheNote: "In the note",
  notInTheNote: "Not in the note",
  notPrinted: "Chosen, but this template does not print it",
  cannotBeRead: "cannot be read",
  faultyTopics: "Topics that cannot be read",
  moreFaults: (number: number) => `${count(number, "more fault")}`,
  showFile: "Show the file",

  inspector: "Selected statement",
  asOf: "As of",
  reviewBy: "Review by",
  markingName: "Marking",
  sources: "Sources",
  showInNote: (pages: readonly number[]) =>
    `Show in the note (page ${pages.length === 1 ? pages[0] : `${pages[0]} to ${pages.at(-1)}`})`,
};
