import type { Brief } from "../../core/brief/brief.ts";
import type { Result } from "../../core/problem/result.ts";
import type { Api, OpenedDossier, TemplateSource, WindowNoteRequest } from "../../electron/contract/api.ts";
import { expectValue } from "./expect-value.ts";

export interface ComposingDay {
  readonly previews: number;
  /** New words, different for each number. */
  wordsFor(preview: number): string;
  /** Called after each preview; the first is 1. */
  afterPreview(preview: number): Promise<void>;
}

/** Numbers of previews between the less frequent actions. */
const EVERY = { switch: 25, draft: 4, template: 6, hurry: 9, save: 40, saveTemplate: 60 } as const;

const TEMPLATE = "meeting-brief";

/**
 * A new title in one preview of two, else another choice of statements: what a person does all day, one after the
 * other.
 */
export async function composeDay(
  api: Api,
  { previews, wordsFor, afterPreview }: ComposingDay,
): Promise<void> {
  expectValue(await api.listTemplates());
  const { id } = expectValue(await api.duplicateTemplate(TEMPLATE, "Ours"));
  let ours = expectValue(await api.readTemplate(id));
  let opened = await openNext(api);
  for (let preview = 1; preview <= previews; preview += 1) {
    if (preview % EVERY.switch === 0) opened = await openNext(api);
    const words = wordsFor(preview);
    const brief = changedBrief(opened, preview, words);
    const request: WindowNoteRequest = { job: `preview ${preview}`, dossier: opened.handle, brief };
    const edited = { id, builtIn: false, files: withWords(ours, words) };
    if (preview % EVERY.hurry === 0) await hurry(api, request);
    else if (preview % EVERY.template === 0) {
      const draft = { type: "template", template: edited, basedOn: ours.revision } as const;
      expectValue(await api.keepDraft(draft));
      expectValue(await api.preview({ ...request, brief: { ...brief, template: id }, draft: edited }));
    } else expectValue(await api.preview(request));
    if (preview % EVERY.draft === 0)
      expectValue(await api.keepDraft({ type: "brief", dossier: opened.handle, brief }));
    if (preview % EVERY.save === 0) await save(api, request, preview);
    if (preview % EVERY.saveTemplate === 0) {
      const saving = expectValue(await api.saveTemplate(edited, ours.revision));
      if (saving.type !== "saved") throw new Error(`the template was not saved: ${saving.type}`);
      ours = saving.source;
      expectValue(await api.dropDraft({ type: "template", id }));
    }
    await afterPreview(preview);
  }
}

/** Opens the next dossier and looks for its draft, as the window does. */
async function openNext(api: Api): Promise<OpenedDossier> {
  const opened = expectValue(await api.chooseDossier());
  if (opened === null) throw new Error("no dossier was chosen");
  expectValue(await api.findDraft({ type: "brief", dossier: opened.handle }));
  return opened;
}

/** About six topics of the dossier, with the statements that are chosen this time. */
function changedBrief({ brief, dossier }: OpenedDossier, preview: number, words: string): Brief {
  const topics = dossier.topics.slice(0, 6).map(({ id, entries }, place) => ({
    topic: id,
    entries: entries
      .slice(0, 12)
      .filter((_, index) => (index + place + (preview >> 1)) % 3 > 0)
      .map((entry) => entry.id),
  }));
  const title = preview % 2 === 0 ? words : `Call on ${words}`;
  return {
    ...brief,
    template: TEMPLATE,
    title,
    topics,
    ceiling: "OFFICIAL-SENSITIVE",
    formats: ["pdf", "docx"],
  };
}

/** Typing continues before the preview is ready, so that the older one is cancelled. */
async function hurry(api: Api, request: WindowNoteRequest): Promise<void> {
  const older: Promise<Result<unknown>> = api.preview(request);
  const newer = api.preview({
    ...request,
    job: `${request.job}, typed on`,
    brief: { ...request.brief, title: `${request.brief.title} and more` },
  });
  await older;
  expectValue(await newer);
}

async function save(api: Api, request: WindowNoteRequest, preview: number): Promise<void> {
  const format = preview % (2 * EVERY.save) === 0 ? "docx" : "pdf";
  expectValue(await api.saveNotes({ ...request, job: `save ${preview}` }, [format]));
}

/** The template with another sentence at its end. */
function withWords({ files }: TemplateSource, words: string): TemplateSource["files"] {
  return files.map((file) =>
    file.name === "template.hbs"
      ? { ...file, text: `${file.text.replace(ADDED, "")}<p>${words}.</p>\n` }
      : file,
  );
}

const ADDED = /<p>[^{}<]*\.<\/p>\n$/;
