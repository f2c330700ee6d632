import { failure, success } from "../../../core/problem/result.ts";
import type { Api, TemplateSaveResult, TemplateSource } from "../../../electron/contract/api.ts";
import { copyOf, type FakeTemplate, TEMPLATES, versioned } from "./fake-templates.ts";

/** The templates on a disk that does not exist. */
export class FakeLibrary {
  templates: readonly FakeTemplate[] = TEMPLATES;

  find(id: string): FakeTemplate | undefined {
    return this.templates.find((each) => each.source.id === id);
  }

  put(template: FakeTemplate): void {
    this.remove(template.source.id);
    this.templates = [...this.templates, template];
  }

  remove(id: string): void {
    this.templates = this.templates.filter((each) => each.source.id !== id);
  }

  /** What another program does to the markup. */
  change(id: string, change: (markup: string) => string): void {
    const found = this.find(id);
    if (!found) throw new Error(`no template ${id}`);
    const files = found.source.files.map((file) =>
      file.name === "template.hbs" ? { ...file, text: change(file.text) } : file,
    );
    this.put({ ...found, source: versioned({ ...found.source, files }) });
  }
}

function unknown(id: string) {
  return failure<never>([
    { code: "unknown-template", severity: "error", message: `there is no template "${id}"` },
  ]);
}

function saveInto(library: FakeLibrary, source: TemplateSource, basedOn: string | null): TemplateSaveResult {
  const found = library.find(source.id);
  if (!found && basedOn !== null) return { type: "gone" };
  if (found && found.source.revision !== basedOn) return { type: "changed", theirs: found.source };
  const title = /^title: (.*)$/m.exec(source.files[0]?.text ?? "")?.[1] ?? source.id;
  const summary = found?.summary ?? {
    ...{ id: source.id, title, description: "", builtIn: false },
    options: [],
    uses: [],
  };
  const saved = versioned(source);
  library.put({ summary, source: saved });
  return { type: "saved", summary, source: saved };
}

export function templateApi(library: () => FakeLibrary) {
  return {
    listTemplates: async () => success(library().templates.map((each) => each.summary)),
    readTemplate: async (id) => {
      const found = library().find(id);
      return found ? success(found.source) : unknown(id);
    },
    duplicateTemplate: async (id, title) => {
      const found = library().find(id);
      if (!found) return unknown(id);
      const copy = copyOf(found, title);
      library().put(copy);
      return success(copy.summary);
    },
    saveTemplate: async (source, basedOn) => success(saveInto(library(), source, basedOn)),
    replaceTemplate: async (source, over, otherTitle) => {
      const found = library().find(source.id);
      if (found?.source.revision === over) library().put(copyOf(found, otherTitle));
      return success(saveInto(library(), source, over));
    },
    deleteTemplate: async (id, basedOn) => {
      const found = library().find(id);
      if (!found) return unknown(id);
      if (found.source.revision !== basedOn) return success({ type: "changed", theirs: found.source });
      library().remove(id);
      return success({ type: "deleted" });
    },
  } satisfies Partial<Api>;
}
