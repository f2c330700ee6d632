import type { DossierView, Finding } from "../../../electron/contract/api.ts";

const LONGEST = 60;

function excerpt(words: string): string {
  if (words.length <= LONGEST) return words;
  const cut = words.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST / 2))}…`;
}

function readableName(id: string, dossier: DossierView): string | undefined {
  const entries = dossier.topics.flatMap((topic) => topic.entries);
  const entry = entries.find((each) => each.id === id);
  if (entry) return excerpt(entry.text);
  return dossier.people.find((person) => person.id === id)?.name;
}

/**
 * Findings name statements and people by the ids of the files. In the window they are named as a person
 * reads them.
 */
export function nameSubject(finding: Finding, dossier: DossierView): Finding {
  const message = finding.message.replace(/"([^"]+)"/g, (quoted, id: string) => {
    const name = readableName(id, dossier);
    return name === undefined ? quoted : `“${name}”`;
  });
  return { ...finding, message };
}
