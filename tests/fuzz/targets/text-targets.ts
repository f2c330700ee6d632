import { parseArguments } from "../../../cli/arguments/parse-arguments.ts";
import { isError } from "../../../core/problem/problem.ts";
import { bytesOf, fileOf, textOf } from "../fuzz-input.ts";
import { BUILT_IN_TEMPLATE, makeNote, SOUND, schemeFrom, schemeNamed } from "./make-note.ts";
import { readCaseDossier, readCaseTemplate } from "./read-case.ts";
import { filesBelow, SEED_DOSSIER, SEED_TEMPLATE } from "./seed-files.ts";
import type { Target } from "./target.ts";

/** A folder of source data with its brief; the note is made where both can be read. */
export const dossierTarget: Target = {
  async seeds() {
    return [filesBelow(SEED_DOSSIER), filesBelow("assets/dossiers/uk-kazakhstan")];
  },
  async run(input) {
    const { dossier: reading, brief } = readCaseDossier(input);
    const problems = [...reading.problems, ...(brief?.problems ?? [])];
    const scheme = schemeNamed(reading.dossier?.scheme ?? "");
    if (!reading.dossier || !brief?.brief || !scheme || problems.some(isError)) return problems;
    const materials = { dossier: reading.dossier, brief: brief.brief, scheme, template: BUILT_IN_TEMPLATE };
    return [...problems, ...(await makeNote(materials))];
  },
};

export const templateTarget: Target = {
  async seeds() {
    const shared = filesBelow("templates/partials", "partials/");
    return [
      filesBelow(SEED_TEMPLATE),
      new Map([...filesBelow("templates/country-brief"), ...shared]),
      new Map([...filesBelow("templates/meeting-brief"), ...shared]),
    ];
  },
  async run(input) {
    const template = readCaseTemplate(input);
    if (!template.ok) return template.problems;
    return [...template.problems, ...(await makeNote({ ...SOUND, template: template.value }))];
  },
};

export const schemeTarget: Target = {
  async seeds() {
    return [...filesBelow("assets/marking-schemes").values()].map(
      (bytes) => new Map([["scheme.yaml", bytes]]),
    );
  },
  async run(input) {
    const scheme = schemeFrom(textOf(fileOf(input, "scheme.yaml")));
    if (!scheme.ok) return scheme.problems;
    return [...scheme.problems, ...(await makeNote({ ...SOUND, scheme: scheme.value }))];
  },
};

/** Arguments of a command line, one on each line. */
export const argumentsTarget: Target = {
  async seeds() {
    const lines = [
      "brief --dossier d --title T --for F --date 2026-11-30 --format pdf,docx --out o --topics a,b",
      "brief --ceiling=OFFICIAL --disclosure usable --template t --house h.dotx --json",
      "verify a.pdf b.docx",
      "house check a.dotx --json",
      "check d",
    ];
    return lines.map((line) => new Map([["words.txt", bytesOf(line.replaceAll(" ", "\n"))]]));
  },
  async run(input) {
    return parseArguments(textOf(fileOf(input, "words.txt")).split("\n")).problems;
  },
};
