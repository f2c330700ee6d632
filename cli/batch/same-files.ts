import { join } from "node:path";
import type { Format } from "../../core/brief/brief.ts";
import { fileName } from "../../core/note/file-name.ts";
import { type Problem, placeText } from "../../core/problem/problem.ts";
import { chosenBrief, templateId } from "../brief-inputs.ts";
import { DEFAULT_OUT } from "../save-note.ts";
import type { ListedBrief } from "./batch-file.ts";
import type { BatchReaders } from "./readers.ts";

/**
 * Briefs that would write the same file as one before them: which of the two would stay depended on the order of the
 * work. Names are compared as the disks of macOS and Windows do: without regard to case, ß as ss, and in one Unicode form;
 * folders by what they lead to. A brief whose dossier cannot be read writes
 * nothing, and is told when its turn comes.
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

/** Upper case first: only that way ß, ſ and final ς meet their other forms. */
function folded(path: string): string {
  return path.normalize("NFD").toUpperCase().toLowerCase().normalize("NFC");
}

/** The dossier is read only where the list does not say enough. */
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
