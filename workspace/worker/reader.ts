import type { Result } from "../../core/problem/result.ts";
import type { Reader } from "../workspace.ts";
import { startBoundedWorker } from "./bounded-worker.ts";
import type { ReaderData, ReadingRequest, ReadingType, ReadingValue } from "./reader-messages.ts";
import type { WorkKind } from "./work-kind.ts";

export interface ReaderOptions extends ReaderData {
  /** Built script of the worker. */
  readonly workerFile: string | URL;
  readonly limits: { readonly milliseconds: number; readonly megabytes: number };
}

/** The readings that have a worker to themselves. */
const OF_DOSSIERS: readonly ReadingType[] = ["openFolder", "reopenFolder", "readRevision", "searchFolder"];

const TEMPLATE: WorkKind = {
  subject: "the template",
  done: "read",
  hint: "look for very long files in its folder, and remove them",
};

const DOSSIER: WorkKind = {
  subject: "the dossier",
  done: "read",
  hint: "look for very long files in its folder, and split them or take them out",
};

const SETTINGS: WorkKind = {
  subject: "the settings",
  done: "read",
  hint: "look at their file with another program",
};

const KINDS: Readonly<Record<ReadingType, WorkKind>> = {
  // Choosing another dossier cancels the one still being read.
  openFolder: { ...DOSSIER, replacesOlder: true },
  reopenFolder: DOSSIER,
  readRevision: DOSSIER,
  searchFolder: { subject: "the dossier", done: "searched", hint: "try again", replacesOlder: true },
  listTemplates: {
    subject: "the list of templates",
    done: "read",
    hint: "look for very long files in the folders of your own templates, and remove them",
  },
  loadTemplate: TEMPLATE,
  loadDraft: TEMPLATE,
  readTemplate: TEMPLATE,
  describeTemplate: TEMPLATE,
  readHouse: {
    subject: "the Word template",
    done: "read",
    hint: "save it again in Word, or choose another one",
  },
  readBriefs: {
    subject: "the saved brief",
    done: "read",
    hint: "look at its file with another program",
  },
  formatBrief: {
    subject: "the brief",
    done: "written",
    hint: "shorten its longest texts",
  },
  readSettings: SETTINGS,
  writeSettings: SETTINGS,
  compareNotes: {
    subject: "the saved note",
    done: "compared",
    hint: "look at both notes yourself",
  },
};

/**
 * Reads untrusted files in bounded workers, so that neither notes nor the window wait for them. Dossiers have a separate
 * worker, because the preview needs its template even while a slow folder is being read.
 */
export function startReader({ workerFile, limits, ...data }: ReaderOptions): Reader {
  const start = () => {
    const worker = startBoundedWorker<ReadingRequest, ReadingValue>({
      workerFile,
      data: data satisfies ReaderData,
      megabytes: limits.megabytes,
    });
    worker.warm();
    return worker;
  };
  const dossiers = start();
  const others = start();

  /** The cast is safe because the worker answers each request with the value of its type; see `answerReading`. */
  function read<Type extends ReadingType>(
    request: ReadingRequest<Type> & ReadingRequest,
    signal?: AbortSignal,
  ): Promise<Result<ReadingValue<Type>>> {
    const { milliseconds } = limits;
    const worker = OF_DOSSIERS.includes(request.type) ? dossiers : others;
    const work = { kind: KINDS[request.type], request, milliseconds, signal };
    return worker.run(work) as Promise<Result<ReadingValue<Type>>>;
  }

  return {
    openFolder: (folder, today) => read({ type: "openFolder", folder, today }),
    reopenFolder: (folder, today, known) => read({ type: "reopenFolder", folder, today, known }),
    readRevision: (folder) => read({ type: "readRevision", folder }),
    searchFolder: (folder, revision, query) => read({ type: "searchFolder", folder, revision, query }),
    readHouse: (name, bytes) => read({ type: "readHouse", name, bytes }),
    briefs: {
      read: (files, today) => read({ type: "readBriefs", files, today }),
      format: (saved, before) => read({ type: "formatBrief", saved, before }),
    },
    settings: {
      read: (name, bytes) => read({ type: "readSettings", name, bytes }),
      write: (name, before, change) => read({ type: "writeSettings", name, before, change }),
    },
    compareNotes: (format, before, now) => read({ type: "compareNotes", format, before, now }),
    templates: {
      list: () => read({ type: "listTemplates" }),
      load: (id, signal) => read({ type: "loadTemplate", id }, signal),
      loadDraft: (draft, signal) => read({ type: "loadDraft", draft }, signal),
      read: (id) => read({ type: "readTemplate", id }),
      describe: (id) => read({ type: "describeTemplate", id }),
    },
    async close() {
      await Promise.all([dossiers.close(), others.close()]);
    },
  };
}
