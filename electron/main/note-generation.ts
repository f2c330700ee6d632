import type { Format } from "../../core/brief/brief.ts";
import type { Stage } from "../../core/note/note.ts";
import { type Result, success } from "../../core/problem/result.ts";
import type { Template } from "../../core/template/template.ts";
import type { StoredHouse } from "../../workspace/workspace.ts";
import type { WindowNoteRequest } from "../contract/api.ts";
import { createLastPreview, type Generated, type NoteInputs } from "./last-preview.ts";
import { createNoteJobs } from "./note-jobs.ts";
import type { OpenDossiers } from "./open-dossiers.ts";
import { problemReply } from "./problem-reply.ts";
import type { Services } from "./services.ts";

export interface NoteGeneration {
  /** For saving. A preview of the very same note, if it is the newest, is not made again. */
  generate(request: WindowNoteRequest, formats: readonly Format[]): Promise<Result<Generated>>;
  /**
   * Generates a preview: a PDF and, if the brief asks for one, the Word file, for its findings and page count. Cancels an
   * older preview in the same view.
   */
  preview(request: WindowNoteRequest): Promise<Result<Generated>>;
  cancel(job: string): void;
}

type Purpose = "preview" | "save";

interface Dependencies extends Pick<Services, "templates" | "house" | "worker"> {
  readonly dossiers: OpenDossiers;
  onStage(job: string, stage: Stage): void;
}

/** Turns requests of the window into requests to the worker, and tracks cancellations. */
export function createNoteGeneration(dependencies: Dependencies): NoteGeneration {
  const jobs = createNoteJobs();
  const lastPreview = createLastPreview();

  async function run(
    request: WindowNoteRequest,
    requestedFormats: Promise<readonly Format[]>,
    purpose: Purpose,
    signal: AbortSignal,
  ): Promise<Result<Generated>> {
    const folder = await dependencies.dossiers.findCurrent(request.dossier);
    if (!folder.ok) return folder;
    const template = await templateFor(dependencies, request, signal);
    if (!template.ok) return template;
    const formats = await requestedFormats;
    const house = await houseFor(dependencies, formats);
    if (!house.ok) return house;
    if (signal.aborted) return CANCELLED;
    const { brief } = request;
    const inputs = { folder: folder.value, template: template.value, brief, house: house.value };
    const known = purpose === "save" ? lastPreview.find(inputs, formats) : undefined;
    if (known) return known;
    const made = await make(dependencies, request.job, inputs, formats);
    if (purpose === "preview" && !signal.aborted) lastPreview.keep(inputs, made);
    return made;
  }

  async function generate(
    request: WindowNoteRequest,
    formats: Promise<readonly Format[]>,
    purpose: Purpose,
  ): Promise<Result<Generated>> {
    const signal = jobs.begin(request.job);
    try {
      return await Promise.race([run(request, formats, purpose, signal), cancellation(signal)]);
    } finally {
      jobs.end(request.job);
    }
  }

  function cancel(job: string): void {
    jobs.cancel(job);
    dependencies.worker.cancel(job);
  }

  return {
    generate: (request, formats) => generate(request, Promise.resolve(formats), "save"),
    preview(request) {
      const older = jobs.replacePreview(request.job, request.draft ? "templates" : "compose");
      if (older !== null) cancel(older);
      return generate(request, previewFormats(dependencies, request), "preview");
    },
    cancel,
  };
}

function templateFor(
  dependencies: Dependencies,
  { draft, brief }: WindowNoteRequest,
  signal: AbortSignal,
): Promise<Result<Template>> {
  return draft
    ? dependencies.templates.loadDraft(draft, signal)
    : dependencies.templates.load(brief.template, signal);
}

/** The house template, needed only for Word files. One that cannot be read is an error and is not ignored. */
async function houseFor(
  dependencies: Dependencies,
  formats: readonly Format[],
): Promise<Result<StoredHouse | null>> {
  return formats.includes("docx") ? dependencies.house.find() : success(null);
}

async function previewFormats(
  dependencies: Dependencies,
  { brief }: WindowNoteRequest,
): Promise<readonly Format[]> {
  const wanted: readonly Format[] = brief.formats.includes("docx") ? ["pdf", "docx"] : ["pdf"];
  // Faults of the house template are reported where it is chosen; the preview still shows the PDF.
  return (await houseFor(dependencies, wanted)).ok ? wanted : ["pdf"];
}

async function make(
  dependencies: Dependencies,
  job: string,
  { folder: { dossier, scheme }, template, brief, house }: NoteInputs,
  formats: readonly Format[],
): Promise<Result<Generated>> {
  const request = { dossier, scheme, template, brief, formats, ...(house && { house: house.template }) };
  const note = await dependencies.worker.generate(job, request, (stage) => dependencies.onStage(job, stage));
  if (!note.ok) return note;
  const pageLimit = template.length?.pages;
  return success({ note: note.value, ...(pageLimit ? { pageLimit } : {}) }, note.problems);
}

const CANCELLED = problemReply<Generated>("cancelled", "the note was cancelled");

/** Resolves as soon as the job is cancelled, even while files are being read. */
function cancellation(signal: AbortSignal): Promise<Result<Generated>> {
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(CANCELLED), { once: true }));
}
