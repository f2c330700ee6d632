import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NoteRequest } from "../../core/note/note.ts";
import { openFolder } from "../../workspace/dossiers/open-folder.ts";
import { createTemplateReader } from "../../workspace/templates/template-reader.ts";
import { startNoteWorker } from "../../workspace/worker/note-worker.ts";
import { expectValue } from "./expect-value.ts";

const LIMITS = { milliseconds: 60_000, megabytes: 1024 };

/** Previews of the sample dossier by a template, in the window's worker; `root` is the project's folder. */
export async function openPreviews(root: string, workerFile: string, templateId: string) {
  const shipped = {
    templates: join(root, "templates"),
    dossiers: join(root, "assets/dossiers"),
    markingSchemes: join(root, "assets/marking-schemes"),
    fonts: join(root, "assets/fonts"),
    hyphenation: join(root, "assets/hyphenation"),
  };
  const folder = join(shipped.dossiers, "uk-kazakhstan");
  const { dossier, scheme, brief } = expectValue(await openFolder(folder, shipped, "2026-11-23"));
  const template = expectValue(await createTemplateReader(shipped, tmpdir()).load(templateId));
  const start = () => {
    const worker = startNoteWorker({
      workerFile,
      fonts: shipped.fonts,
      hyphenation: shipped.hyphenation,
      limits: LIMITS,
    });
    worker.warm();
    const preview = async (title: string) => {
      const request: NoteRequest = {
        dossier,
        scheme,
        template,
        brief: { ...brief, template: templateId, title },
        formats: ["pdf"],
      };
      return expectValue(await worker.generate(title, request, () => {})).pages;
    };
    return { preview, close: () => worker.close() };
  };
  return { title: brief.title, start };
}
