import type { Brief } from "../../../core/brief/brief.ts";
import type { Dossier } from "../../../core/dossier/dossier.ts";
import { loadScheme } from "../../../core/marking/load-scheme.ts";
import type { MarkingScheme } from "../../../core/marking/scheme.ts";
import { generateNote } from "../../../core/note/generate-note.ts";
import type { Note, NoteRequest } from "../../../core/note/note.ts";
import { isError, type Problem } from "../../../core/problem/problem.ts";
import type { Result } from "../../../core/problem/result.ts";
import type { Template } from "../../../core/template/template.ts";
import { verifyPair } from "../../../core/verify/verify-pair.ts";
import { builtInTemplate, expectValue, office, scheme } from "../../support/sample.ts";
import { wordFaults } from "../../support/word-faults/word-faults.ts";
import { readCaseDossier, readCaseTemplate } from "./read-case.ts";
import { filesBelow, SEED_DOSSIER, SEED_TEMPLATE } from "./seed-files.ts";

export interface Materials {
  readonly dossier: Dossier;
  readonly brief: Brief;
  readonly scheme: MarkingScheme;
  readonly template: Template;
}

/** The seeds, read once; each case replaces one of them. */
export const SOUND: Materials = soundMaterials();
export const BUILT_IN_TEMPLATE = builtInTemplate("meeting-brief");
export const OFFICE = office();

function soundMaterials(): Materials {
  const { dossier, brief } = readCaseDossier(filesBelow(SEED_DOSSIER));
  if (!dossier.dossier || !brief?.brief) throw new Error("the seed dossier is not sound");
  const template = expectValue(readCaseTemplate(filesBelow(SEED_TEMPLATE)));
  return { dossier: dossier.dossier, brief: brief.brief, scheme: scheme(), template };
}

/** A marking scheme by name; undefined if there is none, which opening a dossier reports earlier. */
export function schemeNamed(name: string): MarkingScheme | undefined {
  const ids = ["uk-gscp", "tlp-2.0", "eu", "nato", "us", "company", "none"];
  return ids.includes(name) ? scheme(name) : undefined;
}

export function schemeFrom(text: string): Result<MarkingScheme> {
  return loadScheme("case.yaml", text);
}

/** Makes a note in both formats, and throws if its files are invalid or differ although no finding forbids them. */
export async function makeNote(
  materials: Materials,
  house?: NoteRequest["house"],
): Promise<readonly Problem[]> {
  const request = { ...materials, formats: ["pdf", "docx"] as const, ...(house && { house }) };
  const made = await generateNote(request, OFFICE);
  if (!made.ok) return made.problems;
  if (!made.value.findings.some(isError)) expectSoundFiles(made.value);
  return [...made.problems, ...made.value.findings];
}

function expectSoundFiles(note: Note): void {
  const bytes = (format: string): Uint8Array =>
    note.files.find((file) => file.format === format)?.bytes ?? new Uint8Array();
  const faults = wordFaults(bytes("docx"));
  if (faults.length > 0) throw new Error(`the Word file has faults: ${faults[0]}`);
  const verified = verifyPair(bytes("pdf"), bytes("docx"));
  const difference = verified.problems[0] ?? (verified.ok ? verified.value[0] : undefined);
  if (difference) throw new Error(`the files differ: ${difference.code}: ${difference.message}`);
}
