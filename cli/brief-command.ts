import { existsSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Brief } from "../core/brief/brief.ts";
import { briefForTemplate } from "../core/brief/brief-for-template.ts";
import { type PageEstimate, pagesText } from "../core/check/estimate-word-pages.ts";
import type { Finding } from "../core/check/finding.ts";
import { DEFAULT_HOUSE_STYLE } from "../core/house-style/house-style.ts";
import { fileName } from "../core/note/file-name.ts";
import { generateNote } from "../core/note/generate-note.ts";
import type { Note } from "../core/note/note.ts";
import { isError, problemText } from "../core/problem/problem.ts";
import { type Result, success } from "../core/problem/result.ts";
import type { Template } from "../core/template/template.ts";
import type { HouseTemplate } from "../core/write/docx/house/house-template.ts";
import { patternsIn } from "../workspace/hyphenation-patterns.ts";
import { loadFonts } from "../workspace/load-fonts.ts";
import { openFolder } from "../workspace/open-folder.ts";
import { readHouseFile } from "../workspace/read-house-file.ts";
import { makeFolder, saveTogether } from "../workspace/save-whole.ts";
import { createTemplateLibrary, loadTemplateFolder } from "../workspace/template-library.ts";
import type { OpenedFolder } from "../workspace/workspace.ts";
import type { BriefCommand } from "./arguments.ts";
import { summaryOf } from "./findings-summary.ts";
import { printProblems } from "./print-problems.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** Writes a note, or says what forbids it. Nothing is written unless everything can be. */
export async function runBrief(command: BriefCommand, terminal: Terminal): Promise<ExitCode> {
  const folder = command.dossier ?? join(terminal.shipped.dossiers, "uk-kazakhstan");
  const opened = await openFolder(folder, terminal.shipped, command.date ?? terminal.today);
  if (!opened.ok) return printProblems(opened.problems, command.json, terminal);
  const template = await chooseTemplate(command, opened.value, terminal);
  if (!template.ok) return printProblems(template.problems, command.json, terminal);
  const brief = chosenBrief(command, opened.value, template.value);
  const fonts = await loadFonts(terminal.shipped.fonts);
  if (!fonts.ok) return printProblems(fonts.problems, command.json, terminal);

  const house = await chosenHouse(command.house);
  if (!house.ok) return printProblems(house.problems, command.json, terminal);
  for (const problem of house.problems)
    if (problem.severity === "warning") terminal.printError(problemText(problem));

  const { dossier, scheme } = opened.value;
  const formats = command.formats ?? brief.formats;
  const request = { dossier, scheme, template: template.value, brief, formats };
  const note = await generateNote(house.value === undefined ? request : { ...request, house: house.value }, {
    fonts: fonts.value,
    patterns: patternsIn(terminal.shipped.hyphenation),
    style: DEFAULT_HOUSE_STYLE,
  });
  if (!note.ok) return printProblems(note.problems, command.json, terminal);
  const forbidding = note.value.findings.filter(isError);
  if (forbidding.length > 0) return forbid(note.value, forbidding, command, terminal);

  const saved = await saveNote(note.value, brief, template.value.id, command.out ?? join("out", "briefs"));
  if (!saved.ok) return printProblems(saved.problems, command.json, terminal);
  printNote(note.value, saved.value, template.value, command, terminal);
  return 0;
}

async function chosenHouse(file: string | undefined): Promise<Result<HouseTemplate | undefined>> {
  return file === undefined ? success(undefined) : readHouseFile(file);
}

async function chooseTemplate(
  command: BriefCommand,
  opened: OpenedFolder,
  terminal: Terminal,
): Promise<Result<Template>> {
  const name = command.template ?? opened.brief.template;
  const library = createTemplateLibrary(terminal.shipped, terminal.ownTemplates);
  const looksLikeFolder = /[\\/]/.test(name) || (existsSync(name) && statSync(name).isDirectory());
  if (!looksLikeFolder) return library.load(name);
  return loadTemplateFolder(basename(resolve(name)), name.replace(/[\\/]+$/, ""), terminal.shipped);
}

function chosenBrief(command: BriefCommand, opened: OpenedFolder, template: Template): Brief {
  const own = briefForTemplate(opened.brief, template.id, opened.dossier, opened.scheme);
  return {
    ...own,
    ...(command.topics && { topics: command.topics.map((topic) => ({ topic })) }),
    ...(command.ceiling !== undefined && { ceiling: command.ceiling }),
    ...(command.disclosure !== undefined && { disclosure: command.disclosure }),
    ...(command.title !== undefined && { title: command.title }),
    ...(command.audience !== undefined && { audience: command.audience }),
    ...(command.date !== undefined && { date: command.date }),
  };
}

function forbid(
  note: Note,
  forbidding: readonly Finding[],
  command: BriefCommand,
  terminal: Terminal,
): ExitCode {
  for (const finding of forbidding) terminal.printError(problemText(finding));
  terminal.printError("Nothing was written: correct the above first.");
  if (command.json) terminal.print(JSON.stringify({ ok: false, findings: note.findings }));
  return 1;
}

interface SavedFile {
  readonly file: string;
  readonly replaced: boolean;
}

async function saveNote(
  note: Note,
  brief: Brief,
  template: string,
  out: string,
): Promise<Result<readonly SavedFile[]>> {
  const made = await makeFolder(out);
  if (!made.ok) return made;
  const files = note.files.map(({ format, bytes }) => ({
    file: join(out, `${fileName(brief, template)}.${format}`),
    bytes,
  }));
  const saved = files.map(({ file }) => ({ file, replaced: existsSync(file) }));
  const together = await saveTogether(files);
  return together.ok ? success(saved) : together;
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
    terminal.print(
      JSON.stringify({ ok: true, files: saved.map(({ file }) => file), pages, wordPages, marking, findings }),
    );
    return;
  }
  const limit = template.length
    ? `, ${note.countedPages} of at most ${template.length.pages}${template.length.annexesFrom ? " before the annexes" : ""}`
    : "";
  for (const { file, replaced } of saved) terminal.print(`${replaced ? "Replaced" : "Wrote   "} ${file}`);
  terminal.print(`Pages    ${pages}${limit}${wordText(wordPages, pages)}`);
  terminal.print(`Marking  ${marking === "" ? "none" : marking}`);
  for (const line of summaryOf(findings)) terminal.print(line);
}

/** Only where Word's count is not sure to be the PDF's. */
function wordText(estimate: PageEstimate | undefined, pages: number): string {
  if (estimate === undefined || (estimate.least === pages && estimate.most === pages)) return "";
  return `; in Word ${pagesText(estimate)} by estimate`;
}
