import type { Format } from "../../core/brief/brief.ts";
import type { Note, Stage } from "../../core/note/note.ts";
import { type Result, success } from "../../core/problem/result.ts";
import { partForBrief } from "../../core/select/part-for-brief.ts";
import type { Template } from "../../core/template/template.ts";
import type { StoredHouse } from "../../workspace/workspace.ts";
import type { WindowNoteRequest } from "../contract/api.ts";
import { createNoteJobs } from "./note-jobs.ts";
import type { OpenDossiers } from "./open-dossiers.ts";
import type { Services } from "./services.ts";
import { trouble } from "./trouble.ts";

/** A note, with what its template says of its length. */
export interface Generated {
  readonly note: Note;
  readonly pageLimit?: number;
}

export interface NoteGeneration {
  generate(request: WindowNoteRequest, format: Format): Promise<Result<Generated>>;
  /**
   * Like `generate`, for a preview: a PDF, and the Word file for what there is to say of it where the brief asks for
   * one. The older preview in the same view, if still under way, is given up.
   */
  preview(request: WindowNoteRequest): Promise<Result<Generated>>;
  cancel(job: string): void;
}

interface Needs extends Pick<Services, "templates" | "house" | "worker"> {
  readonly dossiers: OpenDossiers;
  onStage(job: string, stage: Stage): void;
}

/** Turns a request of the window into one for the worker, and keeps account of what was cancelled. */
export function createNoteGeneration(needs: Needs): NoteGeneration {
  const jobs = createNoteJobs();

  function templateFor({ draft, brief }: WindowNoteRequest, signal: AbortSignal): Promise<Result<Template>> {
    return draft ? needs.templates.loadDraft(draft, signal) : needs.templates.load(brief.template, signal);
  }

  /** Only Word files are dressed. A template that is there and cannot be read must not be passed over. */
  async function houseFor(formats: readonly Format[]): Promise<Result<StoredHouse | null>> {
    return formats.includes("docx") ? needs.house.find() : success(null);
  }

  async function previewFormats({ brief }: WindowNoteRequest): Promise<readonly Format[]> {
    const wanted: readonly Format[] = brief.formats.includes("docx") ? ["pdf", "docx"] : ["pdf"];
    // What is wrong with the Word template is told where it is chosen; the pages are shown all the same.
    return (await houseFor(wanted)).ok ? wanted : ["pdf"];
  }

  async function run(
    request: WindowNoteRequest,
    asked: Promise<readonly Format[]>,
    signal: AbortSignal,
  ): Promise<Result<Generated>> {
    const folder = needs.dossiers.find(request.dossier);
    if (!folder.ok) return folder;
    const template = await templateFor(request, signal);
    if (!template.ok) return template;
    const formats = await asked;
    const house = await houseFor(formats);
    if (!house.ok) return house;
    if (signal.aborted) return CANCELLED;
    const { scheme } = folder.value;
    const { brief } = request;
    const dossier = partForBrief(folder.value.dossier, brief);
    const whole = { dossier, scheme, template: template.value, brief, formats };
    const note = await needs.worker.generate(
      request.job,
      house.value === null ? whole : { ...whole, house: house.value.template },
      (stage) => needs.onStage(request.job, stage),
    );
    if (!note.ok) return note;
    const pageLimit = template.value.length?.pages;
    return success({ note: note.value, ...(pageLimit ? { pageLimit } : {}) }, note.problems);
  }

  async function generate(
    request: WindowNoteRequest,
    formats: Promise<readonly Format[]>,
  ): Promise<Result<Generated>> {
    const signal = jobs.begin(request.job);
    try {
      return await Promise.race([run(request, formats, signal), cancellation(signal)]);
    } finally {
      jobs.end(request.job);
    }
  }

  function cancel(job: string): void {
    jobs.cancel(job);
    needs.worker.cancel(job);
  }

  return {
    generate: (request, format) => generate(request, Promise.resolve([format])),
    preview(request) {
      const older = jobs.replacePreview(request.job, request.draft ? "templates" : "compose");
      if (older !== null) cancel(older);
      return generate(request, previewFormats(request));
    },
    cancel,
  };
}

const CANCELLED = trouble<Generated>("cancelled", "the note was cancelled");

/** Whoever cancels is answered at once, whatever is still being read. */
function cancellation(signal: AbortSignal): Promise<Result<Generated>> {
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(CANCELLED), { once: true }));
}
