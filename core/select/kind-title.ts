import type { Entry } from "../dossier/dossier.ts";
import type { EntryType } from "../dossier/entry-types.ts";

const TITLES: Readonly<Record<EntryType, string>> = {
  "bottom-line": "Bottom line",
  interest: "Interest",
  background: "Background",
  fact: "Fact",
  agreement: "Agreement",
  contact: "Contact",
  objective: "Objective",
  ask: "Ask",
  point: "Point",
  "defensive-line": "Defensive line",
  question: "Question",
  sensitivity: "Sensitivity",
  opportunity: "Opportunity",
  risk: "Risk",
  "next-step": "Next step",
};

/** What an entry is, for a note that prints it among others; aims say whose they are. */
export function kindTitle(entry: Entry): string {
  const title = TITLES[entry.type];
  if (!("side" in entry)) return title;
  return `${entry.side === "ours" ? "Our" : "Their"} ${title.toLowerCase()}`;
}
