import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../core/problem/problem.ts";
import { failure, type Result, success } from "../core/problem/result.ts";
import { loadTemplate, MANIFEST_FILE, MARKUP_FILE, partialsOf } from "../core/template/load-template.ts";
import type { Template } from "../core/template/template.ts";
import { composed } from "../core/text/composed.ts";
import { longestBeginning } from "../core/text/graphemes.ts";
import { readFolder } from "./read-folder.ts";
import { readImageFiles, readImages } from "./read-images.ts";
import { revisionOf } from "./revision.ts";
import { saveFolderWhole } from "./save/save-folder.ts";
import { readOnly, takenName, unknownTemplate, unsafeName } from "./template-problems.ts";
import type {
  ListedTemplate,
  Shipped,
  StoredTemplate,
  TemplateFileText,
  TemplateLibrary,
  TemplateSaving,
} from "./workspace.ts";

const SHARED_FOLDER = "partials";
const MAX_COPIES = 1_000;
const ID = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,63}$/u;
const FILE_NAME = /^(template\.yaml|template\.hbs|partials\/[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]{0,63}\.hbs)$/u;

/**
 * `ownFolder` holds the person's own templates, one folder each; it need not exist yet. `mended` gives what was found
 * when interrupted saves were mended; the first list waits for it and tells it.
 */
export function createTemplateLibrary(
  shipped: Shipped,
  ownFolder: string,
  mended: Promise<readonly Problem[]> = Promise.resolve([]),
): TemplateLibrary {
  let untold = mended;
  const builtInIds = (): Promise<readonly string[]> => foldersIn(shipped.templates);
  const folderOf = async (id: string): Promise<{ folder: string; builtIn: boolean } | undefined> => {
    if (!ID.test(id)) return undefined;
    const named = (names: readonly string[]) => names.find((name) => composed(name) === composed(id));
    const shippedName = named(await builtInIds());
    if (shippedName !== undefined) return { folder: join(shipped.templates, shippedName), builtIn: true };
    const ownName = named(await foldersIn(ownFolder));
    return ownName === undefined ? undefined : { folder: join(ownFolder, ownName), builtIn: false };
  };
  const allIds = async (): Promise<readonly string[]> => [
    ...(await builtInIds()),
    ...(await foldersIn(ownFolder)),
  ];

  const library: TemplateLibrary = {
    async list() {
      const news = await untold;
      untold = Promise.resolve([]);
      const listed = await Promise.all((await allIds()).map((id) => describe(library, id)));
      return success(
        listed.flatMap((result) => (result.ok ? [result.value] : [])),
        [
          ...news,
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

    async duplicate(id, title) {
      const copied = await copyAs(id, title);
      if (!copied.ok) return copied;
      const described = await describe(library, copied.value);
      return described.ok ? success(described.value, [...copied.problems, ...described.problems]) : described;
    },

    async save(template, basedOn) {
      if (!ID.test(template.id)) return failure([unknownTemplate(template.id, await allIds())]);
      const found = await folderOf(template.id);
      if (found?.builtIn) return failure([readOnly(template.id)]);
      const other = await otherVersion(template, found !== undefined, basedOn);
      if (!other.ok) return other;
      if (other.value !== null) return success(other.value);
      const written = await write(template);
      return written.ok ? saved(template.id) : written;
    },

    async replace(template, over, otherTitle) {
      const theirs = await library.read(template.id);
      if (!theirs.ok) return success({ type: "gone" });
      if (theirs.value.revision !== over) return success({ type: "changed", theirs: theirs.value });
      const title = await freeTitle(otherTitle);
      if (title === undefined) return failure([takenName(otherTitle)]);
      const kept = await copyAs(template.id, title);
      return kept.ok ? library.save(template, over) : kept;
    },

    ownFolder(id) {
      return ID.test(id) ? success(join(ownFolder, id)) : failure([unknownTemplate(id, [])]);
    },
  };

  /** The id of the copy. */
  async function copyAs(id: string, title: string): Promise<Result<string>> {
    const original = await library.read(id);
    if (!original.ok) return original;
    const copy = idOf(title);
    if ((await allIds()).includes(copy)) return failure([takenName(title)]);
    const files = original.value.files.map((file) =>
      file.name === MANIFEST_FILE ? { ...file, text: withTitle(file.text, title) } : file,
    );
    const source = await folderOf(id);
    const written = await write({ id: copy, builtIn: false, files }, source?.folder);
    // What a link leads to was not copied.
    return written.ok ? success(copy, [...original.problems, ...written.problems]) : written;
  }

  /** The first of a title and the title with 2, 3 … behind it that no template has. */
  async function freeTitle(wished: string): Promise<string | undefined> {
    const ids = await allIds();
    const titles = Array.from({ length: MAX_COPIES }, (_, index) =>
      index === 0 ? wished : `${wished} ${index + 1}`,
    );
    return titles.find((title) => !ids.includes(idOf(title)));
  }

  /** What stands in the way of saving; null where the disk has what the text was based on, or the text itself. */
  async function otherVersion(
    template: StoredTemplate,
    isThere: boolean,
    basedOn: string | null,
  ): Promise<Result<TemplateSaving | null>> {
    if (!isThere) return success(basedOn === null ? null : { type: "gone" });
    const theirs = await library.read(template.id);
    if (!theirs.ok) return theirs;
    const { revision } = theirs.value;
    if (revision === basedOn || revision === revisionOf(template.files)) return success(null);
    return success({ type: "changed", theirs: theirs.value });
  }

  /** The text may be at fault so that it cannot be loaded; it is saved all the same. */
  async function saved(id: string): Promise<Result<TemplateSaving>> {
    const source = await library.read(id);
    if (!source.ok) return source;
    const summary = await describe(library, id);
    if (summary.ok) return success({ type: "saved", summary: summary.value, source: source.value });
    const warnings = summary.problems.map((problem) => ({ ...problem, severity: "warning" as const }));
    const unnamed = { id, title: id, description: "", builtIn: false };
    return success({ type: "saved", summary: unnamed, source: source.value }, warnings);
  }

  /** A copy takes the pictures of its `origin` along. */
  async function write(template: StoredTemplate, origin?: string): Promise<Result<null>> {
    const unsafe = template.files.find((file) => !FILE_NAME.test(file.name));
    if (unsafe) return failure([unsafeName(unsafe.name)]);
    const pictures = origin === undefined ? success([]) : await readImageFiles(origin);
    if (!pictures.ok) return pictures;
    const texts = template.files.map((file) => ({ ...file, bytes: new TextEncoder().encode(file.text) }));
    const files = [...texts, ...pictures.value];
    return saveFolderWhole(join(ownFolder, template.id), files);
  }

  return library;
}

/** A template named on the command line by its folder. */
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

async function describe(library: TemplateLibrary, id: string): Promise<Result<ListedTemplate>> {
  const loaded = await library.load(id);
  const stored = await library.read(id);
  if (!loaded.ok) return loaded;
  if (!stored.ok) return stored;
  const { title, description, length } = loaded.value;
  return success({
    id,
    title,
    description,
    builtIn: stored.value.builtIn,
    ...(length && { pageLimit: length.pages }),
  });
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && entry.name !== SHARED_FOLDER && ID.test(entry.name))
      .map((entry) => entry.name)
      .sort();
  } catch {
    return [];
  }
}

/** The manifest first, then the markup, then partials by name. */
function inOrder(files: ReadonlyMap<string, string>): readonly TemplateFileText[] {
  const rank = (name: string): number => [MANIFEST_FILE, MARKUP_FILE].indexOf(name) >>> 0;
  return [...files]
    .filter(([name]) => FILE_NAME.test(name))
    .map(([name, text]) => ({ name, text }))
    .sort((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1));
}

/** Names that Windows keeps for devices: no folder can have them. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/u;

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
