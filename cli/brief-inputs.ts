import { existsSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Brief } from "../core/brief/brief.ts";
import { type BriefPlaces, briefPlaces } from "../core/brief/brief-fields.ts";
import { briefForTemplate } from "../core/brief/brief-for-template.ts";
import { requestProblems } from "../core/marking/levels.ts";
import { isError, type Problem } from "../core/problem/problem.ts";
import { failure, type Result, success, successUnlessErrors } from "../core/problem/result.ts";
import { parseTemplate } from "../core/render/parse-template.ts";
import { unknownChoices } from "../core/select/unknown-choices.ts";
import { withholdFaults, withholdProblems } from "../core/select/withhold-problems.ts";
import type { Template } from "../core/template/template.ts";
import { type FolderReading, readDossierFolder } from "../workspace/open-folder.ts";
import { createTemplateReader, loadTemplateFolder } from "../workspace/template-reader.ts";
import type { OpenedFolder } from "../workspace/workspace.ts";
import type { NoteOptions } from "./arguments/brief.ts";
import type { Terminal } from "./terminal.ts";

export interface BriefInputs {
  readonly opened: OpenedFolder;
  readonly template: Template;
  readonly brief: Brief;
  readonly briefPlaces: BriefPlaces;
}

/** Reads the parts of a brief; a batch reads what its briefs share once. */
export interface InputReaders {
  readonly dossier: (folder: string, date: string) => Promise<FolderReading>;
  readonly template: (name: string) => Promise<Result<Template>>;
}

function readersOf(terminal: Terminal): InputReaders {
  return {
    dossier: (folder, date) => readDossierFolder(folder, terminal.shipped, date),
    template: (name) => readTemplate(name, terminal),
  };
}

/** Reads the dossier and the template; all faults of both come at once. */
export async function readInputs(
  command: NoteOptions,
  terminal: Terminal,
  readers: InputReaders = readersOf(terminal),
): Promise<Result<BriefInputs>> {
  const folder = command.dossier ?? join(terminal.shipped.dossiers, "uk-kazakhstan");
  const reading = await readers.dossier(folder, command.date ?? terminal.today);
  const { opened } = reading;
  const template = await chooseTemplate(command, reading, folder, readers);
  if (!opened) {
    const faults = withheld(command, reading, folder);
    return failure([...faults, ...reading.choices, ...template.problems]);
  }
  const brief = chosenBrief(command, opened, template.ok ? template.value.id : opened.brief.template);
  const asked = askedProblems(command, opened, brief);
  if (!template.ok || asked.some(isError)) return failure([...asked, ...template.problems]);
  const warnings = [...opened.problems, ...template.problems].filter(
    ({ severity }) => severity === "warning",
  );
  const told = withholdProblems(warnings, opened, brief, `attache check ${folder}`);
  const places = opened.briefPlaceAt ? briefPlaces(brief, opened.brief, opened.briefPlaceAt) : {};
  return success({ opened, template: template.value, brief, briefPlaces: places }, told);
}

/** Faults of a dossier that cannot be opened, without those in what is above the ceiling that is asked for. */
function withheld(
  { ceiling }: NoteOptions,
  { problems, marked }: FolderReading,
  folder: string,
): readonly Problem[] {
  if (!marked) return problems;
  const asked = ceiling === undefined ? marked : { ...marked, ceiling };
  return withholdFaults(problems, asked, `attache check ${folder}`);
}

/** Its syntax is checked along with everything else, before the dossier must be whole. */
async function chooseTemplate(
  command: NoteOptions,
  { template: own, opened, briefPlaceAt }: FolderReading,
  folder: string,
  readers: InputReaders,
): Promise<Result<Template>> {
  const name = command.template ?? opened?.brief.template ?? own;
  if (name === undefined) return failure([]);
  const loaded = await readers.template(name);
  if (loaded.ok || command.template !== undefined || isFolder(name)) return loaded;
  const place = briefPlaceAt?.(["template"]) ?? { file: `${folder}/brief.yaml` };
  return failure(loaded.problems.map((problem) => ({ place, ...problem })));
}

/** A template by its name, or by its folder. */
export async function readTemplate(name: string, terminal: Terminal): Promise<Result<Template>> {
  if (!isFolder(name))
    return withSyntax(await createTemplateReader(terminal.shipped, terminal.ownTemplates).load(name));
  return withSyntax(
    await loadTemplateFolder(templateId(name), name.replace(/[\\/]+$/, ""), terminal.shipped),
  );
}

/** The id of the template that a name or a folder stands for. */
export function templateId(name: string): string {
  return isFolder(name) ? basename(resolve(name)) : name;
}

function isFolder(name: string): boolean {
  return /[\\/]/.test(name) || (existsSync(name) && statSync(name).isDirectory());
}

function withSyntax(loaded: Result<Template>): Result<Template> {
  if (!loaded.ok) return loaded;
  const { file, source, partials } = loaded.value;
  const parsed = [{ file, source }, ...partials.values()].flatMap(
    (part) => parseTemplate(part.file, part.source).problems,
  );
  return successUnlessErrors(loaded.value, [...loaded.problems, ...parsed]);
}

/** What is asked for, over the dossier's own brief. */
export function chosenBrief(command: NoteOptions, opened: OpenedFolder, template: string): Brief {
  const own = briefForTemplate(opened.brief, template, opened.dossier, opened.scheme);
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

/** Problems for unknown names, at their line of brief.yaml unless they come from the command line. */
function askedProblems(
  command: NoteOptions,
  { dossier, scheme, brief: own, briefPlaceAt }: OpenedFolder,
  brief: Brief,
): readonly Problem[] {
  const isOwn = { topics: brief.topics === own.topics, ceiling: command.ceiling === undefined };
  const placeAt = (path: readonly (string | number)[]) => {
    const [field] = path;
    const given = (field === "topics" && !isOwn.topics) || (field === "ceiling" && !isOwn.ceiling);
    return given ? undefined : briefPlaceAt?.(path);
  };
  return [
    ...unknownChoices(dossier, scheme, brief, placeAt),
    ...requestProblems(scheme, brief, (field) => placeAt([field])),
  ];
}
