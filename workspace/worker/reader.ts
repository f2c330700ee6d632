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

const TEMPLATE: WorkKind = {
  subject: "the template",
  done: "read",
  hint: "look for very long files in its folder, and remove them",
};

const KINDS: Readonly<Record<ReadingType, WorkKind>> = {
  openFolder: {
    subject: "the dossier",
    done: "read",
    hint: "look for very long files in its folder, and split or remove them",
    // Choosing another dossier cancels reading the previous one.
    replacesOlder: true,
  },
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
};

/**
 * Reads untrusted files in bounded workers, so that neither notes nor the window wait for them. Dossiers have a separate
 * worker, because the preview needs its template even while a slow folder is being read.
 */
export function startReader({ workerFile, limits, ...data }: ReaderOptions): Reader {
  const start = () =>
    startBoundedWorker<ReadingRequest, ReadingValue>({
      workerFile,
      data: data satisfies ReaderData,
      megabytes: limits.megabytes,
    });
  const dossiers = start();
  const others = start();

  /** The cast is safe because the worker answers each request with the value of its type; see `answerReading`. */
  function read<Type extends ReadingType>(
    request: ReadingRequest<Type> & ReadingRequest,
    signal?: AbortSignal,
  ): Promise<Result<ReadingValue<Type>>> {
    const { milliseconds } = limits;
    const worker = request.type === "openFolder" ? dossiers : others;
    const work = { kind: KINDS[request.type], request, milliseconds, signal };
    return worker.run(work) as Promise<Result<ReadingValue<Type>>>;
  }

  return {
    openFolder: (folder, today) => read({ type: "openFolder", folder, today }),
    readHouse: (name, bytes) => read({ type: "readHouse", name, bytes }),
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
