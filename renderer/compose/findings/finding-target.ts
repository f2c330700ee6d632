import type { DossierView, Finding } from "../../../electron/contract/api.ts";
import type { Target } from "../selection.ts";
import { missingField } from "./missing-field.ts";

/** Where a finding is put right. */
export type FindingTarget =
  /** A statement, topic, person or field in the panes of Compose. */
  | { readonly type: "place"; readonly target: Target }
  | { readonly type: "template"; readonly id: string; readonly file: string; readonly line: number }
  /** A file of the dossier, as its problems name it. */
  | { readonly type: "file"; readonly file: string };

/** A template's file in its folder, which has the template's id. */
const TEMPLATE_FILE = /(?:^|[\\/])([^\\/]+)[\\/](template\.(?:hbs|yaml)|partials[\\/][^\\/]+\.hbs)$/;

/** Findings about the choice of statements as a whole. */
const OF_CHOICE: ReadonlySet<string> = new Set(["too-long", "nearly-too-long", "no-content", "empty-topic"]);

/** The target of every finding; one about the note as a whole leads to what decides its form: the template. */
export function targetOf(finding: Finding, dossier: DossierView): FindingTarget {
  const place = placeIn(finding, dossier);
  if (place) return { type: "place", target: place };
  return fileTarget(finding) ?? wholeNote(finding, dossier);
}

function placeIn(finding: Finding, dossier: DossierView): Target | undefined {
  const { topic, entry, person, field } = finding.about ?? {};
  // The items of an agenda stand in one field.
  if (field !== undefined) return { field: field.replace(/\.\d+$/, "") };
  const id = person ?? entry;
  if (dossier.people.some((each) => each.id === id)) return { person: id };
  const owner = dossier.topics.find(
    (each) => each.id === topic || each.entries.some((candidate) => candidate.id === entry),
  );
  if (!owner) {
    const empty = missingField(finding);
    return empty === undefined ? undefined : { field: empty };
  }
  return owner.entries.some((each) => each.id === entry) ? { topic: owner.id, entry } : { topic: owner.id };
}

function fileTarget({ place }: Finding): FindingTarget | undefined {
  if (!place) return undefined;
  const [, id, file] = TEMPLATE_FILE.exec(place.file) ?? [];
  if (id !== undefined && file !== undefined)
    return { type: "template", id, file: file.replaceAll("\\", "/"), line: place.line ?? 1 };
  return { type: "file", file: place.file };
}

function wholeNote({ code }: Finding, { topics: [first] }: DossierView): FindingTarget {
  if (OF_CHOICE.has(code) && first) return { type: "place", target: { topic: first.id } };
  return { type: "place", target: { field: "template" } };
}
