import { briefPlaces } from "../core/brief/brief-fields.ts";
import { startingBrief } from "../core/brief/starting-brief.ts";
import { checkStatements } from "../core/check/check-statements.ts";
import { checkBriefTexts, checkTexts } from "../core/check/check-texts.ts";
import type { Finding } from "../core/check/finding.ts";
import { pictureWarnings } from "../core/image/pictures.ts";
import type { Problem } from "../core/problem/problem.ts";
import { isError, problemText } from "../core/problem/problem.ts";
import { select } from "../core/select/select.ts";
import { openFolder, readDossierFolder } from "../workspace/dossiers/open-folder.ts";
import { createTemplateReader } from "../workspace/templates/template-reader.ts";
import type { OpenedFolder } from "../workspace/workspace.ts";
import { inFileOrder, printJson, printLines, printProblems } from "./print-problems.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

export async function runTopics(folder: string, json: boolean, terminal: Terminal): Promise<ExitCode> {
  const opened = await openFolder(folder, terminal.shipped, terminal.today);
  if (!opened.ok) return printProblems(opened.problems, json, terminal);
  const topics = opened.value.dossier.topics.map(({ id, title, entries }) => ({
    id,
    title,
    entries: entries.length,
  }));
  if (json) printJson(terminal, { ok: true, topics });
  else for (const topic of topics) terminal.print(columns(topic.id, topic.title, `${topic.entries} entries`));
  return 0;
}

export async function runTemplates(json: boolean, terminal: Terminal): Promise<ExitCode> {
  const listed = await createTemplateReader(terminal.shipped, terminal.ownTemplates).list();
  if (!listed.ok) return printProblems(listed.problems, json, terminal);
  const templates = listed.value.filter(({ faulty }) => !faulty);
  if (json) printJson(terminal, { ok: true, templates });
  else {
    for (const template of templates) {
      terminal.print(columns(template.id, template.title, template.builtIn ? "built in" : "yours"));
    }
  }
  for (const problem of listed.problems) terminal.printError(problemText(problem));
  return 0;
}

/** Checks a dossier, and lists statements that need a source or a review. */
export async function runCheck(folder: string, json: boolean, terminal: Terminal): Promise<ExitCode> {
  const { opened, problems, choices } = await readDossierFolder(folder, terminal.shipped, terminal.today);
  if (!opened) return printProblems([...problems, ...choices], json, terminal);
  const findings: readonly Finding[] = inFileOrder([
    ...problems,
    ...pictureWarnings(opened.dossier.images ?? {}),
    ...choices,
    ...briefTexts(opened),
    ...statementFindings(opened, terminal.today),
  ]);
  if (json) printJson(terminal, { ok: true, findings });
  else {
    printLines(findings, terminal);
    terminal.print(verdict(opened, findings));
  }
  return findings.some(isError) ? 1 : 0;
}

/** Findings of pasted markup and placeholders in the dossier's own brief. */
function briefTexts({ brief, briefPlaceAt }: OpenedFolder): readonly Finding[] {
  return checkBriefTexts(brief, briefPlaceAt && briefPlaces(brief, brief, briefPlaceAt));
}

function statementFindings({ dossier, scheme }: OpenedFolder, today: string): readonly Finding[] {
  const highest = scheme.levels.at(-1) ?? scheme.levels[0];
  const everything = { ...startingBrief(dossier, scheme, today), ceiling: highest.id };
  const selected = select(dossier, scheme, everything, "");
  if (!selected.ok) return selected.problems;
  const { topics, people, series } = selected.value.briefing;
  const statements = [...topics.flatMap((topic) => topic.statements), ...people];
  const severities = {
    missing: "error",
    missingGlyph: "error",
    unsourced: "warning",
    overdue: "warning",
    tooLong: "warning",
  } as const;
  return [...checkStatements(statements, today, severities), ...checkTexts([...statements, ...series])];
}

function verdict({ dossier }: OpenedFolder, findings: readonly Problem[]): string {
  const entries = dossier.topics.reduce((sum, topic) => sum + topic.entries.length, 0);
  const found = findings.length === 0 ? "nothing found" : counted(findings.length, "finding", "findings");
  return `${dossier.title}: ${counted(dossier.topics.length, "topic", "topics")}, ${counted(entries, "entry", "entries")}; ${found}`;
}

function columns(first: string, second: string, third: string): string {
  return `${first.padEnd(24)} ${second.padEnd(40)} ${third}`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
