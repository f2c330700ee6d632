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
import { type FolderReading, readDossierFolder } from "../workspace/dossiers/open-folder.ts";
import { createTemplateReader, loadTemplateFolder } from "../workspace/templates/template-reader.ts";
import type { OpenedFolder } from "../workspace/workspace.ts";
import type { NoteOptions } from "./arguments/brief.ts";
import type { Terminal } from "./terminal.ts";

export interface BriefInputs {
  readonly opened: OpenedFolder;
  readonly template: Template;
  readonly brief: Brief;
  readonly briefPlaces: BriefPlaces;
}

/** Readers of the parts of a brief; those of a batch cache shared parts. */
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

/** Reads the dossier and the template, and reports the faults of both at once. */
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
  const choices = choiceProblems(command, opened, brief);
  if (!template.ok || choices.some(isError)) return failure([...choices, ...template.problems]);
  const warnings = [...opened.problems, ...template.problems].filter(
    ({ severity }) => severity === "warning",
  );
  const problems = withholdProblems(warnings, opened, brief, `attache check ${folder}`);
  const places = opened.briefPlaceAt ? briefPlaces(brief, opened.brief, opened.briefPlaceAt) : {};
  return success({ opened, template: template.value, brief, briefPlaces: places }, problems);
}

/** Faults of a dossier that cannot be opened, without the content of items above the requested ceiling. */
function withheld(
  { ceiling }: NoteOptions,
  { problems, marked }: FolderReading,
  folder: string,
): readonly Problem[] {
  if (!marked) return problems;
  const asked = ceiling === undefined ? marked : { ...marked, ceiling };
  return withholdFaults(problems, asked, `attache check ${folder}`);
}

/** Loads the template, even if the dossier has faults, so that the faults of both are reported together. */
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

/** Loads a template by name or folder, and checks its syntax. */
export async function readTemplate(name: string, terminal: Terminal): Promise<Result<Template>> {
  if (!isFolder(name))
    return withSyntax(await createTemplateReader(terminal.shipped, terminal.ownTemplates).load(name));
  return withSyntax(
    await loadTemplateFolder(templateId(name), name.replace(/[\\/]+$/, ""), terminal.shipped),
  );
}

/** Id of a template that is given by name or folder. */
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

/** The dossier's own brief, overridden by the options of the command. */
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

/** Problems of unknown names, with their place in brief.yaml unless they come from the command line. */
function choiceProblems(
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
