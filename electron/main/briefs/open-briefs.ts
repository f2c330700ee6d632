import { basename } from "node:path";
import { isError } from "../../../core/problem/problem.ts";
import { failure, type Result, success } from "../../../core/problem/result.ts";
import type { BriefDocument } from "../../../workspace/briefs/brief-context.ts";
import { withDossier, withOpened } from "../../../workspace/briefs/brief-record.ts";
import type { BriefWithoutDossier, OpenedBrief } from "../../contract/briefs.ts";
import { problemReply } from "../problem-reply.ts";
import type { Dialogs, Services } from "../services.ts";
import type { BriefDossier, BriefDossiers } from "./brief-dossiers.ts";
import { findDossier } from "./find-dossier.ts";
import { openedBriefView } from "./opened-brief-view.ts";

/** The briefs that the window has open, each with its dossier. */
export interface OpenBriefs {
  /** Opens a known brief with its dossier, wherever that is found. */
  open(id: string): Promise<Result<OpenedBrief>>;
  /** Opens a known brief with a dossier that the person has chosen. */
  openWith(id: string, dossier: BriefDossier): Promise<Result<OpenedBrief>>;
  /** A document that is open already, with its dossier. */
  show(document: BriefDocument, dossier: BriefDossier): Promise<OpenedBrief>;
  dossierOf(id: string): Result<BriefDossier>;
  /** The dossier of any known brief, which need not be open. */
  dossierFor(id: string): Promise<Result<BriefDossier>>;
  /** Makes the notes of a brief known that is not open, instead of those of another one. */
  lookAt(id: string): void;
  /** The briefs whose notes are known: those that are open, and the one that was looked at. */
  ids(): readonly string[];
  close(id: string): Promise<void>;
  withoutDossier(): BriefWithoutDossier | null;
}

interface Dependencies extends Pick<Services, "briefs" | "briefRecord" | "recentDossiers"> {
  readonly dossiers: BriefDossiers;
  readonly dialogs: Pick<Dialogs, "confirmFolder" | "addRecentDocument">;
  readonly samples: string;
}

export function createOpenBriefs(dependencies: Dependencies): OpenBriefs {
  const { briefs, briefRecord, dossiers } = dependencies;
  /** Handles of dossiers by the ids of briefs. */
  const handles = new Map<string, string>();
  const dossierOfClosed = lookForDossiers(dependencies);
  let lookedAt: string | null = null;
  let unfound: BriefWithoutDossier | null = null;

  async function show(document: BriefDocument, dossier: BriefDossier): Promise<OpenedBrief> {
    handles.set(document.id, dossier.opened.handle);
    if (unfound?.id === document.id) unfound = null;
    await remember(document, dossier, dependencies);
    return openedBriefView(document, dossier);
  }

  function dossierOf(id: string): Result<BriefDossier> {
    const handle = handles.get(id);
    return handle === undefined ? notOpen() : dossiers.find(handle);
  }

  async function opened(
    id: string,
    find: (document: BriefDocument) => Promise<Result<BriefDossier | null>>,
  ): Promise<Result<OpenedBrief>> {
    const document = await briefs.open(id);
    if (!document.ok) return document;
    const dossier = await find(document.value);
    if (dossier.ok && dossier.value !== null)
      return success(await show(document.value, dossier.value), [...document.problems, ...dossier.problems]);
    if (!handles.has(id)) await briefs.close(id);
    if (!dossier.ok) return failure(dossier.problems.filter(isError));
    unfound = withoutDossier(document.value);
    return dossierNotFound(unfound.dossier.title);
  }

  return {
    show,
    dossierOf,
    async dossierFor(id) {
      const own = dossierOf(id);
      return own.ok ? own : dossierOfClosed(id);
    },
    lookAt(id) {
      lookedAt = id;
    },
    ids: () => [...new Set([...handles.keys(), ...(lookedAt === null ? [] : [lookedAt])])],
    openWith: (id, dossier) => opened(id, async () => success(dossier)),
    open: (id) =>
      opened(id, async (document) => {
        const own = dossierOf(id);
        return own.ok ? own : findFor(document, dependencies);
      }),
    async close(id) {
      handles.delete(id);
      await briefs.close(id);
      await forgetOpen(id, briefRecord);
    },
    withoutDossier: () => unfound,
  };
}

/** The program does not begin with the brief again. */
async function forgetOpen(id: string, briefRecord: Dependencies["briefRecord"]): Promise<void> {
  await briefRecord.change((record) => (record.lastOpen?.id === id ? { ...record, lastOpen: null } : record));
}

/** Finds the dossiers of briefs that are not open, and opens each once for as long as it stays the same. */
function lookForDossiers(dependencies: Dependencies): (id: string) => Promise<Result<BriefDossier>> {
  const handles = new Map<string, string>();
  return async (id) => {
    const before = await dependencies.dossiers.current(handles.get(id) ?? "");
    if (before.ok) return before;
    const found = await findOf(id, dependencies);
    if (found.ok) handles.set(id, found.value.opened.handle);
    return found;
  };
}

function withoutDossier({ id, name, saved }: BriefDocument): BriefWithoutDossier {
  return { id, name, dossier: { id: saved.dossier.id, title: saved.dossier.title } };
}

async function remember(
  { id, file }: BriefDocument,
  { reference }: BriefDossier,
  { briefRecord, dialogs }: Dependencies,
): Promise<void> {
  await briefRecord.change((record) => ({
    ...withOpened(withDossier(record, { id: reference.id, folder: reference.path }), file),
    lastOpen: { id, file },
  }));
  dialogs.addRecentDocument(file);
}

async function findOf(id: string, dependencies: Dependencies): Promise<Result<BriefDossier>> {
  const { briefs } = dependencies;
  const file = briefs.fileOf(id);
  const document = file.ok ? await briefs.find(file.value) : file;
  if (!file.ok || !document.ok || document.value.type !== "document")
    return problemReply("no-brief", "this brief is no longer there");
  const { saved } = document.value;
  const found = await findFor({ file: file.value, saved }, dependencies);
  if (!found.ok) return found;
  return found.value === null ? dossierNotFound(saved.dossier.title) : success(found.value, found.problems);
}

async function findFor(
  { file, saved }: Pick<BriefDocument, "file" | "saved">,
  { briefRecord, recentDossiers, dossiers, samples, dialogs: { confirmFolder } }: Dependencies,
): Promise<Result<BriefDossier | null>> {
  const [record, recent] = await Promise.all([briefRecord.read(), recentDossiers.list()]);
  // The list of recent dossiers has no ids; a dossier that states none has its folder's name.
  const opened = recent.ok ? recent.value.map(({ folder }) => ({ id: basename(folder), folder })) : [];
  const known = [...record.dossiers, ...opened];
  const { platform } = process;
  return findDossier(saved.dossier, file, { dossiers, known, samples, platform, confirmFolder });
}

function notOpen(): Result<never> {
  return problemReply("brief-not-open", "this brief is not open", "open it again");
}

function dossierNotFound(title: string): Result<never> {
  return problemReply(
    "dossier-not-found",
    `the dossier "${title}" of this brief was not found`,
    "choose the folder in which it lies",
  );
}
