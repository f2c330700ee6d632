import type { DossierView, Finding } from "../../../electron/contract/api.ts";

const LONGEST = 60;

/** The beginning of a long text, cut between words. */
export function excerpt(words: string): string {
  if (words.length <= LONGEST) return words;
  const cut = words.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST / 2))}…`;
}

function readableName(id: string, dossier: DossierView): string | undefined {
  const entries = dossier.topics.flatMap((topic) => topic.entries);
  const entry = entries.find((each) => each.id === id);
  if (entry) return excerpt(entry.text);
  const person = dossier.people.find((each) => each.id === id);
  return person?.name ?? dossier.topics.find((topic) => topic.id === id)?.title;
}

/** Findings name statements, people and topics by the ids of the files; a person reads their words. */
export function namedIds(words: string, dossier: DossierView): string {
  return words.replace(/"([^"]+)"/g, (quoted, id: string) => {
    const name = readableName(id, dossier);
    return name === undefined ? quoted : `“${name}”`;
  });
}

/** The statement or person that a finding is about, as it is read; undefined where it is about none of them. */
export function subjectOf({ about }: Finding, dossier: DossierView): string | undefined {
  const id = about?.entry ?? about?.person;
  const name = id === undefined ? undefined : readableName(id, dossier);
  return name === undefined ? undefined : `“${name}”`;
}
