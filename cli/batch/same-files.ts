import { join } from "node:path";
import type { Format } from "../../core/brief/brief.ts";
import { fileName } from "../../core/note/file-name.ts";
import { type Problem, placeText } from "../../core/problem/problem.ts";
import { chosenBrief, templateId } from "../brief-inputs.ts";
import { DEFAULT_OUT } from "../save-note.ts";
import type { ListedBrief } from "./batch-file.ts";
import type { BatchReaders } from "./readers.ts";

/**
 * Problems of briefs that would write the same file as an earlier one, as the order of work would decide which is kept.
 * Names are compared as on macOS and Windows: without regard to case, with ß as ss, and in one normalisation form;
 * folders are compared by their real paths. A brief whose dossier cannot be read writes nothing and is reported later.
 */
export async function sameFiles(
  briefs: readonly ListedBrief[],
  readers: BatchReaders,
  today: string,
): Promise<readonly Problem[]> {
  const first = new Map<string, ListedBrief>();
  const problems: Problem[] = [];
  for (const brief of briefs) {
    const files = await filesOf(brief, readers, today);
    const other = files.map((file) => first.get(file)).find((found) => found !== undefined);
    if (other) problems.push(sameFile(brief, other));
    else for (const file of files) first.set(file, brief);
  }
  return problems;
}

async function filesOf(
  { options }: ListedBrief,
  readers: BatchReaders,
  today: string,
): Promise<readonly string[]> {
  const named = await nameAndFormats(options, readers, today);
  if (named === undefined) return [];
  const path = folded(join(await readers.folder(options.out ?? DEFAULT_OUT), named.name));
  return named.formats.map((format) => `${path}.${format}`);
}

/** Folds case, by way of upper case, which unifies ß with ss, ſ with s, and final ς with σ. */
function folded(path: string): string {
  return path.normalize("NFD").toUpperCase().toLowerCase().normalize("NFC");
}

/** File name and formats of a brief. Reads the dossier only if the list does not state everything. */
async function nameAndFormats(
  options: ListedBrief["options"],
  readers: BatchReaders,
  today: string,
): Promise<{ readonly name: string; readonly formats: readonly Format[] } | undefined> {
  const { title, date, template, formats } = options;
  if (title !== undefined && date !== undefined && template !== undefined && formats !== undefined)
    return { name: fileName({ title, date }, templateId(template)), formats };
  const { opened } = await readers.dossier(options.dossier, date ?? today);
  if (!opened) return undefined;
  const id = templateId(template ?? opened.brief.template);
  const brief = chosenBrief(options, opened, id);
  return { name: fileName(brief, id), formats: formats ?? brief.formats };
}

function sameFile({ place }: ListedBrief, other: ListedBrief): Problem {
  return {
    code: "same-file",
    severity: "error",
    message: `this brief would write the same file as the one at ${placeText(other.place)}`,
    hint: "give one of them another title, date or out",
    place,
  };
}
