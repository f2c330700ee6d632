import { join } from "node:path";
import { failure, type Result, success } from "../../core/problem/result.ts";
import { groupsUsed } from "../../core/render/groups-used.ts";
import { BRIEF_GROUPS } from "../../core/template/brief-groups.ts";
import { loadTemplate, partialsOf } from "../../core/template/load-template.ts";
import type { Template } from "../../core/template/template.ts";
import { MANIFEST_FILE, MARKUP_FILE } from "../../core/template/template-files.ts";
import { readFolder } from "../dossiers/read-folder.ts";
import { readImages } from "../read-images.ts";
import { revisionOf } from "../revision.ts";
import type { ListedTemplate, Shipped, TemplateFileText, TemplateReader } from "../workspace.ts";
import { createTemplateFolders, isTemplateFile, SHARED_FOLDER, unlistedFolder } from "./template-folders.ts";
import { unknownTemplate } from "./template-problems.ts";

/** Reads templates in this thread. `ownFolder` contains the person's own, one folder for each, and need not exist yet. */
export function createTemplateReader(shipped: Shipped, ownFolder: string): TemplateReader {
  const { allIds, folderOf } = createTemplateFolders(shipped, ownFolder);

  const reader: TemplateReader = {
    async list() {
      const listed = await Promise.all((await allIds()).map((id) => describeOrName(reader, id)));
      return success(
        listed.flatMap((result) => (result.ok ? [result.value] : [])),
        [
          ...(await unlistedFolder(ownFolder)),
          ...listed.flatMap((result) =>
            result.problems.map((problem) => ({ ...problem, severity: "warning" as const })),
          ),
        ],
      );
    },

    async load(id) {
      const found = await folderOf(id);
      if (!found) return failure([unknownTemplate(id, await allIds())]);
      return loadTemplateFolder(id, found.folder, shipped);
    },

    async loadDraft(draft) {
      const shared = await sharedPartials(shipped);
      const files = new Map(draft.files.map((file) => [file.name, file.text]));
      if (!shared.ok) return shared;
      const found = await folderOf(draft.id);
      const images = found ? await readImages(found.folder) : success({});
      return images.ok ? loadTemplate(draft.id, "", files, shared.value, images.value) : images;
    },

    async read(id) {
      const found = await folderOf(id);
      if (!found) return failure([unknownTemplate(id, await allIds())]);
      const files = await readFolder(found.folder);
      if (!files.ok) return files;
      const ordered = inOrder(files.value);
      const revision = revisionOf(ordered);
      return success({ id, builtIn: found.builtIn, files: ordered, revision }, files.problems);
    },

    describe: (id) => describe(reader, id),
  };
  return reader;
}

/** Loads a template from a folder that the command line names. */
export async function loadTemplateFolder(
  id: string,
  folder: string,
  shipped: Shipped,
): Promise<Result<Template>> {
  const shared = await sharedPartials(shipped);
  if (!shared.ok) return shared;
  const files = await readFolder(folder);
  if (!files.ok) return files;
  const images = await readImages(folder);
  if (!images.ok) return images;
  const loaded = loadTemplate(id, `${folder}/`, files.value, shared.value, images.value);
  const problems = [...loaded.problems, ...files.problems];
  return loaded.ok ? success(loaded.value, problems) : failure(problems);
}

async function sharedPartials(shipped: Shipped): Promise<Result<Template["partials"]>> {
  const folder = join(shipped.templates, SHARED_FOLDER);
  const files = await readFolder(folder);
  if (!files.ok) return files;
  const named = new Map([...files.value].map(([name, text]) => [`${SHARED_FOLDER}/${name}`, text]));
  return success(partialsOf(named, `${shipped.templates}/`));
}

async function describe(reader: TemplateReader, id: string): Promise<Result<ListedTemplate>> {
  const loaded = await reader.load(id);
  const stored = await reader.read(id);
  if (!loaded.ok) return loaded;
  if (!stored.ok) return stored;
  const { title, description, length, options = [] } = loaded.value;
  return success({
    id,
    title,
    description,
    builtIn: stored.value.builtIn,
    ...(length && { pageLimit: length.pages }),
    options,
    uses: groupsUsed(loaded.value),
  });
}

/**
 * Describes a template; a faulty one of the person's own is listed by its title or id, so that it can be opened and
 * corrected.
 */
async function describeOrName(reader: TemplateReader, id: string): Promise<Result<ListedTemplate>> {
  const described = await describe(reader, id);
  if (described.ok) return described;
  const stored = await reader.read(id);
  if (!stored.ok || stored.value.builtIn) return described;
  const manifest = stored.value.files.find(({ name }) => name === MANIFEST_FILE)?.text ?? "";
  const title = plainTitle(manifest) ?? id;
  const unknown = { options: [], uses: BRIEF_GROUPS };
  return success(
    { id, title, description: "", builtIn: false, ...unknown, faulty: true },
    described.problems,
  );
}

/** The title in a manifest that is not well-formed, if it is on a line of its own. */
function plainTitle(manifest: string): string | undefined {
  const written = /^title:[ \t]+(\S.{0,198})$/m.exec(manifest)?.[1]?.trim() ?? "";
  const title = /^(["'])(.+)\1$/.exec(written)?.[2] ?? written;
  return /^[\p{L}\p{N}]/u.test(title) ? title : undefined;
}

/** The manifest first, then the markup, then partials by name. */
function inOrder(files: ReadonlyMap<string, string>): readonly TemplateFileText[] {
  const rank = (name: string): number => [MANIFEST_FILE, MARKUP_FILE].indexOf(name) >>> 0;
  return [...files]
    .filter(([name]) => isTemplateFile(name))
    .map(([name, text]) => ({ name, text }))
    .sort((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1));
}
