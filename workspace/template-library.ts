import { join } from "node:path";
import { failure, type Result, success } from "../core/problem/result.ts";
import { MANIFEST_FILE } from "../core/template/template-files.ts";
import { longestBeginning } from "../core/text/graphemes.ts";
import { readImageFiles } from "./read-images.ts";
import { saveFolderWhole } from "./save-folder-whole.ts";
import { createTemplateFolders, isTemplateFile, isTemplateId } from "./template-folders.ts";
import { readOnly, takenName, unknownTemplate, unsafeName } from "./template-problems.ts";
import type {
  ListedTemplate,
  Shipped,
  StoredTemplate,
  TemplateLibrary,
  TemplateReader,
} from "./workspace.ts";

/**
 * Writes templates, and has them read by `reader`: this file knows none of their formats, so that the window's own
 * process need not. `ownFolder` holds the person's own templates, one folder each; it need not exist yet.
 */
export function createTemplateLibrary(
  shipped: Shipped,
  ownFolder: string,
  reader: TemplateReader,
): TemplateLibrary {
  const { builtInIds, allIds, folderOf } = createTemplateFolders(shipped, ownFolder);

  return {
    list: () => reader.list(),
    load: (id, signal) => reader.load(id, signal),
    loadDraft: (draft, signal) => reader.loadDraft(draft, signal),
    read: (id) => reader.read(id),

    async duplicate(id, title) {
      const original = await reader.read(id);
      if (!original.ok) return original;
      const copy = idOf(title);
      if ((await allIds()).includes(copy)) return failure([takenName(title)]);
      const files = original.value.files.map((file) =>
        file.name === MANIFEST_FILE ? { ...file, text: withTitle(file.text, title) } : file,
      );
      const source = await folderOf(id);
      return write({ id: copy, builtIn: false, files }, source?.folder);
    },

    async save(template) {
      if ((await builtInIds()).includes(template.id)) return failure([readOnly(template.id)]);
      const found = await folderOf(template.id);
      if (!found) return failure([unknownTemplate(template.id, await allIds())]);
      return write(template);
    },

    ownFolder(id) {
      return isTemplateId(id) ? success(join(ownFolder, id)) : failure([unknownTemplate(id, [])]);
    },
  };

  /** A copy takes the pictures of its `origin` along. */
  async function write(template: StoredTemplate, origin?: string): Promise<Result<ListedTemplate>> {
    const unsafe = template.files.find((file) => !isTemplateFile(file.name));
    if (unsafe) return failure([unsafeName(unsafe.name)]);
    const pictures = origin === undefined ? success([]) : await readImageFiles(origin);
    if (!pictures.ok) return pictures;
    const texts = template.files.map((file) => ({ ...file, bytes: new TextEncoder().encode(file.text) }));
    const files = [...texts, ...pictures.value];
    const saved = await saveFolderWhole(join(ownFolder, template.id), files);
    if (!saved.ok) return saved;
    return reader.describe(template.id);
  }
}

function idOf(title: string): string {
  const id = title
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^[\p{M}-]+|-+$/gu, "");
  const bounded = longestBeginning(id, (beginning) => beginning.length <= 64);
  return bounded === "" ? "template" : bounded;
}

function withTitle(manifest: string, title: string): string {
  return manifest.replace(/^title:.*$/m, () => `title: ${JSON.stringify(title)}`);
}
