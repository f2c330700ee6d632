import type { Brief, Format } from "../../../core/brief/brief.ts";
import type { Stage } from "../../../core/note/note.ts";
import { type Result, success } from "../../../core/problem/result.ts";
import type { Template } from "../../../core/template/template.ts";
import type { StoredHouse } from "../../../workspace/workspace.ts";
import type { WindowNoteRequest } from "../../contract/api.ts";
import type { OpenDossiers } from "../dossiers/open-dossiers.ts";
import { problemReply } from "../problem-reply.ts";
import type { Services } from "../services.ts";
import { createLastPreview, type Generated, type NoteInputs } from "./last-preview.ts";
import { createNoteJobs } from "./note-jobs.ts";
import { createPreparedPreviews, type PreparedPreview } from "./prepared-preview.ts";

export interface NoteGeneration {
  /** For saving. A preview of the very same note, if it is the newest, is not made again. */
  generate(request: WindowNoteRequest, formats: readonly Format[]): Promise<Result<Generated>>;
  /**
   * Generates a preview: a PDF and, if the brief asks for one, the Word file, for its findings and page count. Cancels an
   * older preview in the same view.
   */
  preview(request: WindowNoteRequest): Promise<Result<Generated>>;
  /** Begins a preview before the window asks for it. The next preview takes it over where it is of the very same note. */
  prepare(dossier: string, brief: Brief): void;
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
  const prepared = createPreparedPreviews(() => dependencies.worker.cancel(PREPARED_JOB));

  async function run(
    request: WindowNoteRequest,
    requestedFormats: Promise<readonly Format[]>,
    purpose: Purpose,
    signal: AbortSignal,
  ): Promise<Result<Generated>> {
    const read = await readInputs(dependencies, request, requestedFormats, signal);
    if (!read.ok) return read;
    const { inputs, formats } = read.value;
    if (purpose === "preview") return previewOf(request, inputs, formats, signal);
    return lastPreview.find(inputs, formats) ?? make(dependencies, request.job, inputs, formats);
  }

  async function previewOf(
    request: WindowNoteRequest,
    inputs: NoteInputs,
    formats: readonly Format[],
    signal: AbortSignal,
  ): Promise<Result<Generated>> {
    const ready = request.draft ? null : await prepared.take(inputs, formats, signal);
    if (signal.aborted) return CANCELLED;
    const made = ready ?? (await make(dependencies, request.job, inputs, formats));
    if (!signal.aborted) lastPreview.keep(inputs, made);
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
    prepare: (dossier, brief) => prepared.keep(preparePreview(dependencies, dossier, brief)),
    cancel,
  };
}

/** The worker's name of a preview that the window has not asked for yet. */
const PREPARED_JOB = "prepared preview";

async function preparePreview(
  dependencies: Dependencies,
  dossier: string,
  brief: Brief,
): Promise<PreparedPreview | null> {
  const request = { job: PREPARED_JOB, dossier, brief };
  const read = await readInputs(dependencies, request, previewFormats(dependencies, request));
  if (!read.ok) return null;
  const { inputs, formats } = read.value;
  return { inputs, formats, made: make(dependencies, PREPARED_JOB, inputs, formats) };
}

/** Reads from the disk what a note is made from, in the state that it has now. */
async function readInputs(
  dependencies: Dependencies,
  request: WindowNoteRequest,
  requestedFormats: Promise<readonly Format[]>,
  signal?: AbortSignal,
): Promise<Result<{ readonly inputs: NoteInputs; readonly formats: readonly Format[] }>> {
  const folder = await dependencies.dossiers.findCurrent(request.dossier);
  if (!folder.ok) return folder;
  const template = await templateFor(dependencies, request, signal);
  if (!template.ok) return template;
  const formats = await requestedFormats;
  const house = await houseFor(dependencies, formats);
  if (!house.ok) return house;
  if (signal?.aborted) return CANCELLED;
  const { brief } = request;
  return success({
    inputs: { folder: folder.value, template: template.value, brief, house: house.value },
    formats,
  });
}

function templateFor(
  dependencies: Dependencies,
  { draft, brief }: WindowNoteRequest,
  signal: AbortSignal | undefined,
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

const CANCELLED = problemReply<never>("cancelled", "the note was cancelled");

/** Resolves as soon as the job is cancelled, even while files are being read. */
function cancellation(signal: AbortSignal): Promise<Result<Generated>> {
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(CANCELLED), { once: true }));
}
