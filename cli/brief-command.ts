import { dirname } from "node:path";
import { estimateText, type PageEstimate } from "../core/check/estimate-word-pages.ts";
import type { Finding } from "../core/check/finding.ts";
import { DEFAULT_HOUSE_STYLE } from "../core/house-style/house-style.ts";
import type { HouseTemplate } from "../core/house-template/house-template.ts";
import { generateNote } from "../core/note/generate-note.ts";
import type { Note } from "../core/note/note.ts";
import { isError, type Problem, problemText } from "../core/problem/problem.ts";
import { type Result, success } from "../core/problem/result.ts";
import type { Template } from "../core/template/template.ts";
import { patternsIn } from "../workspace/hyphenation-patterns.ts";
import { loadFonts } from "../workspace/load-fonts.ts";
import { readHouseFile } from "../workspace/read-house-file.ts";
import { recoverPendingSaves } from "../workspace/save/pending-saves.ts";
import type { BriefCommand } from "./arguments/brief.ts";
import { readInputs } from "./brief-inputs.ts";
import { findingsSummary } from "./findings-summary.ts";
import { uninterrupted } from "./output/uninterrupted.ts";
import { inFileOrder, printJson, printLines, printProblems } from "./print-problems.ts";
import { DEFAULT_OUT, type SavedFile, saveNote } from "./save-note.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** Writes a note, or reports what forbids it. Writes all files or none. */
export async function runBrief(command: BriefCommand, terminal: Terminal): Promise<ExitCode> {
  const own = dirname(terminal.ownTemplates);
  printWarnings(await recoverPendingSaves([terminal.ownTemplates], { ownFolder: own }), terminal);
  const inputs = await readInputs(command, terminal);
  if (!inputs.ok) return printProblems(inputs.problems, command.json, terminal);
  const { opened, template, brief, briefPlaces } = inputs.value;
  printLines(inFileOrder(inputs.problems), terminal);
  const fonts = await loadFonts(terminal.shipped.fonts);
  if (!fonts.ok) return printProblems(fonts.problems, command.json, terminal);

  const house = await chosenHouse(command.house);
  if (!house.ok) return printProblems(house.problems, command.json, terminal);
  printWarnings(house.problems, terminal);

  const { dossier, scheme } = opened;
  const formats = command.formats ?? brief.formats;
  const request = { dossier, scheme, template, brief, briefPlaces, formats };
  const note = await generateNote(house.value === undefined ? request : { ...request, house: house.value }, {
    fonts: fonts.value,
    patterns: patternsIn(terminal.shipped.hyphenation),
    style: DEFAULT_HOUSE_STYLE,
  });
  if (!note.ok) return printProblems(note.problems, command.json, terminal);
  const forbidding = note.value.findings.filter(isError);
  if (forbidding.length > 0) return forbid(note.value, forbidding, command, terminal);

  const saved = await uninterrupted(() =>
    saveNote(note.value, brief, template.id, { out: command.out ?? DEFAULT_OUT, ownFolder: own }),
  );
  if (!saved.ok) return printProblems(saved.problems, command.json, terminal);
  printWarnings(saved.problems, terminal);
  for (const file of saved.value.kept)
    terminal.printError(`${file} contains a note with another title and was kept`);
  printNote(note.value, saved.value.files, template, command, terminal);
  return 0;
}

function printWarnings(problems: readonly Problem[], terminal: Terminal): void {
  for (const problem of problems)
    if (problem.severity === "warning") terminal.printError(problemText(problem));
}

async function chosenHouse(file: string | undefined): Promise<Result<HouseTemplate | undefined>> {
  return file === undefined ? success(undefined) : readHouseFile(file);
}

function forbid(
  note: Note,
  forbidding: readonly Finding[],
  command: BriefCommand,
  terminal: Terminal,
): ExitCode {
  for (const finding of forbidding) terminal.printError(problemText(finding));
  terminal.printError("Nothing was written: correct the errors above first.");
  if (command.json) printJson(terminal, { ok: false, findings: note.findings });
  return 1;
}

function printNote(
  note: Note,
  saved: readonly SavedFile[],
  template: Template,
  command: BriefCommand,
  terminal: Terminal,
): void {
  const { pages, wordPages, marking, findings } = note;
  if (command.json) {
    printJson(terminal, {
      ok: true,
      files: saved.map(({ file }) => file),
      pages,
      wordPages,
      marking,
      findings,
    });
    return;
  }
  const limit = template.length
    ? `, ${note.countedPages} of at most ${template.length.pages}${template.length.annexesFrom ? " before the annexes" : ""}`
    : "";
  for (const { file, replaced } of saved) terminal.print(`${replaced ? "Replaced" : "Wrote   "} ${file}`);
  terminal.print(`Pages    ${pages}${limit}${wordText(wordPages, pages)}`);
  terminal.print(`Marking  ${marking === "" ? "none" : marking}`);
  for (const line of findingsSummary(findings)) terminal.print(line);
}

/** Estimate of Word's page count; empty if it is certain to equal the PDF's. */
function wordText(estimate: PageEstimate | undefined, pages: number): string {
  if (estimate === undefined || (estimate.min === pages && estimate.max === pages)) return "";
  return `; in Word ${estimateText(estimate)} by estimate`;
}
