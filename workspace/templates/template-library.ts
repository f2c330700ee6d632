import { join } from "node:path";
import { KEPT_FILE_LIMITS } from "../../core/limits/limits.ts";
import type { Problem } from "../../core/problem/problem.ts";
import { failure, type Result, success } from "../../core/problem/result.ts";
import { BRIEF_GROUPS } from "../../core/template/brief-groups.ts";
import { MANIFEST_FILE } from "../../core/template/template-files.ts";
import { longestBeginning } from "../../core/text/graphemes.ts";
import { readImageFiles } from "../read-images.ts";
import { revisionOf } from "../revision.ts";
import { saveFolderIf } from "../save/save-folder.ts";
import type { SaveCondition, SaveOutcome } from "../save/save-together.ts";
import type {
  Shipped,
  StoredTemplate,
  TemplateLibrary,
  TemplateReader,
  TemplateSaveOutcome,
} from "../workspace.ts";
import {
  createTemplateFolders,
  isTemplateFile,
  isTemplateId,
  type TemplateFolders,
} from "./template-folders.ts";
import { changedMeanwhile, readOnly, takenName, unknownTemplate, unsafeName } from "./template-problems.ts";

/** Device names that Windows reserves, which no folder can have. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/u;

interface OwnTemplates extends TemplateFolders {
  /** Folder of the person's own templates, one folder for each. */
  readonly ownFolder: string;
  readonly reader: TemplateReader;
}

/**
 * Writes templates, and reads them with `reader`, so that the process of the window need not parse them. `ownFolder`
 * contains the person's own templates, one folder for each, and need not exist yet. `recovered` resolves to the problems
 * of recovering interrupted saves; the first list waits for them and reports them.
 */
export function createTemplateLibrary(
  shipped: Shipped,
  ownFolder: string,
  reader: TemplateReader,
  recovered: Promise<readonly Problem[]> = Promise.resolve([]),
): TemplateLibrary {
  let unreported = recovered;
  const own: OwnTemplates = { ...createTemplateFolders(shipped, ownFolder), ownFolder, reader };
  const { allIds, folderOf } = own;

  const library: TemplateLibrary = {
    async list() {
      const recoveryProblems = await unreported;
      unreported = Promise.resolve([]);
      const listed = await reader.list();
      const problems = [...recoveryProblems, ...listed.problems];
      return listed.ok ? success(listed.value, problems) : failure(problems);
    },

    load: (id, signal) => reader.load(id, signal),
    loadDraft: (draft, signal) => reader.loadDraft(draft, signal),
    read: (id) => reader.read(id),

    async duplicate(id, title) {
      const copied = await copyAs(own, id, title);
      if (!copied.ok) return copied;
      const described = await reader.describe(copied.value);
      return described.ok ? success(described.value, [...copied.problems, ...described.problems]) : described;
    },

    async save(template, basedOn) {
      if (!isTemplateId(template.id)) return failure([unknownTemplate(template.id, await allIds())]);
      const found = await folderOf(template.id);
      if (found?.builtIn) return failure([readOnly(template.id)]);
      const before = await otherVersion(own, template, basedOn);
      if (!before.ok) return before;
      return before.value === null ? saveUnlessChanged(own, template, basedOn) : success(before.value);
    },

    async replace(template, over, otherTitle) {
      const theirs = await reader.read(template.id);
      if (!theirs.ok) return success({ type: "gone" });
      if (theirs.value.revision !== over) return success({ type: "changed", theirs: theirs.value });
      const title = await freeTitle(own, otherTitle);
      if (title === undefined) return failure([takenName(otherTitle)]);
      const kept = await copyAs(own, template.id, title);
      return kept.ok ? library.save(template, over) : kept;
    },

    ownFolder(id) {
      return isTemplateId(id) ? success(join(ownFolder, id)) : failure([unknownTemplate(id, [])]);
    },
  };

  return library;
}

/** Saves after checking the version again under the folder's lock, where no other window can save in between. */
async function saveUnlessChanged(
  own: OwnTemplates,
  template: StoredTemplate,
  basedOn: string | null,
): Promise<Result<TemplateSaveOutcome>> {
  const written = await write(own, template, async () => {
    const now = await otherVersion(own, template, basedOn);
    return now.ok && now.value === null;
  });
  if (written.ok && written.value === "saved") return saved(own, template.id, written.problems);
  const since = await otherVersion(own, template, basedOn);
  if (!since.ok) return since;
  if (since.value !== null) return success(since.value);
  return written.ok ? failure([changedMeanwhile(template.id)]) : written;
}

/** Copies a template under another title and returns the id of the copy. */
async function copyAs(own: OwnTemplates, id: string, title: string): Promise<Result<string>> {
  const original = await own.reader.read(id);
  if (!original.ok) return original;
  const copy = idOf(title);
  if ((await own.allIds()).includes(copy)) return failure([takenName(title)]);
  const files = original.value.files.map((file) =>
    file.name === MANIFEST_FILE ? { ...file, text: withTitle(file.text, title) } : file,
  );
  const source = await own.folderOf(id);
  const isFree = async () => !(await own.allIds()).includes(copy);
  const written = await write(own, { id: copy, builtIn: false, files }, isFree, source?.folder);
  if (!written.ok) return written;
  if (written.value === "changed") return failure([takenName(title)]);
  // Targets of links were not copied, as the problems of the original state.
  return success(copy, [...original.problems, ...written.problems]);
}

/** The wished title, or the first of the title with 2, 3 … that no template has. */
async function freeTitle(own: OwnTemplates, wished: string): Promise<string | undefined> {
  const ids = await own.allIds();
  const titles = Array.from({ length: KEPT_FILE_LIMITS.templateCopies }, (_, index) =>
    index === 0 ? wished : `${wished} ${index + 1}`,
  );
  return titles.find((title) => !ids.includes(idOf(title)));
}

/** The conflict that prevents saving; null if the disk has the version on which the text is based, or the text itself. */
async function otherVersion(
  own: OwnTemplates,
  template: StoredTemplate,
  basedOn: string | null,
): Promise<Result<TemplateSaveOutcome | null>> {
  if (!(await own.folderOf(template.id))) return success(basedOn === null ? null : { type: "gone" });
  const theirs = await own.reader.read(template.id);
  if (!theirs.ok) return theirs;
  const { revision } = theirs.value;
  if (revision === basedOn || revision === revisionOf(template.files)) return success(null);
  return success({ type: "changed", theirs: theirs.value });
}

/** Outcome of a save. A faulty template, which cannot be loaded, is saved too. */
async function saved(
  own: OwnTemplates,
  id: string,
  problems: readonly Problem[],
): Promise<Result<TemplateSaveOutcome>> {
  const source = await own.reader.read(id);
  if (!source.ok) return source;
  const summary = await own.reader.describe(id);
  if (summary.ok) return success({ type: "saved", summary: summary.value, source: source.value }, problems);
  const warnings = summary.problems.map((problem) => ({ ...problem, severity: "warning" as const }));
  const unnamed = { id, title: id, description: "", builtIn: false, options: [], uses: BRIEF_GROUPS };
  return success({ type: "saved", summary: unnamed, source: source.value }, [...problems, ...warnings]);
}

/** Writes a template if a condition holds; a copy gets the pictures of its `origin`, too. */
async function write(
  own: OwnTemplates,
  template: StoredTemplate,
  condition: SaveCondition,
  origin?: string,
): Promise<Result<SaveOutcome>> {
  const unsafe = template.files.find((file) => !isTemplateFile(file.name));
  if (unsafe) return failure([unsafeName(unsafe.name)]);
  const pictures = origin === undefined ? success([]) : await readImageFiles(origin);
  if (!pictures.ok) return pictures;
  const texts = template.files.map((file) => ({ ...file, bytes: new TextEncoder().encode(file.text) }));
  return saveFolderIf(join(own.ownFolder, template.id), [...texts, ...pictures.value], condition);
}

function idOf(title: string): string {
  const id = title
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^[\p{M}-]+|-+$/gu, "");
  const bounded = longestBeginning(id, (beginning) => beginning.length <= 64);
  if (bounded === "") return "template";
  return DEVICE.test(bounded) ? `${bounded}-template` : bounded;
}

function withTitle(manifest: string, title: string): string {
  return manifest.replace(/^title:.*$/m, () => `title: ${JSON.stringify(title)}`);
}
