import { dirname } from "node:path";
import { z } from "zod";
import { SAVED_BRIEF_LIMITS } from "../../core/limits/limits.ts";
import type { Result } from "../../core/problem/result.ts";
import { createQueue } from "../queue.ts";
import { readRegularFile } from "../read-regular-file.ts";
import { makeFolder, saveWhole } from "../save-whole.ts";

/** What the program remembers about briefs from one start to the next. */
export interface BriefRecord {
  /** The brief that was open, and its file. */
  readonly lastOpen: { readonly id: string; readonly file: string } | null;
  /** Dossiers with which a person opened a brief on this machine, the latest first. */
  readonly dossiers: readonly KnownDossier[];
  /** The files of briefs that were opened, the latest first; the list of briefs has those outside its folder too. */
  readonly opened: readonly string[];
  /** The latest first; an older file that is opened again leads to its document. */
  readonly converted: readonly ConvertedBrief[];
}

/** A document that was made from a brief of the kind that the command line reads. */
export interface ConvertedBrief {
  /** The older file, and the SHA-256 of its bytes. */
  readonly from: string;
  readonly sha256: string;
  /** The document. */
  readonly id: string;
  readonly file: string;
}

export interface KnownDossier {
  readonly id: string;
  readonly folder: string;
}

export interface BriefRecordStore {
  read(): Promise<BriefRecord>;
  change(change: (record: BriefRecord) => BriefRecord): Promise<Result<null>>;
}

const EMPTY: BriefRecord = { lastOpen: null, dossiers: [], opened: [], converted: [] };

const path = z.string().max(SAVED_BRIEF_LIMITS.path);

const schema = z.strictObject({
  version: z.literal(1),
  lastOpen: z.strictObject({ id: z.uuid(), file: path }).nullable(),
  dossiers: z.array(z.strictObject({ id: z.string(), folder: path })).max(SAVED_BRIEF_LIMITS.knownDossiers),
  // The rest is absent in records of earlier versions.
  opened: z.array(path).max(SAVED_BRIEF_LIMITS.openedFiles).default([]),
  converted: z
    .array(z.strictObject({ from: path, sha256: z.string().max(64), id: z.uuid(), file: path }))
    .max(SAVED_BRIEF_LIMITS.converted)
    .default([]),
});

/** A record that is missing or cannot be read counts as empty: all in it can be chosen again. */
export function createBriefRecord(file: string): BriefRecordStore {
  const inTurn = createQueue();
  return {
    read: () => inTurn(() => readRecord(file)),
    change: (change) =>
      inTurn(async () => {
        const changed = change(await readRecord(file));
        const text = JSON.stringify({
          version: 1,
          lastOpen: changed.lastOpen,
          dossiers: changed.dossiers.slice(0, SAVED_BRIEF_LIMITS.knownDossiers),
          opened: changed.opened.slice(0, SAVED_BRIEF_LIMITS.openedFiles),
          converted: changed.converted.slice(0, SAVED_BRIEF_LIMITS.converted),
        });
        // Chromium makes the folder of its profile at a time of its own.
        const folder = await makeFolder(dirname(file));
        if (!folder.ok) return folder;
        return saveWhole(file, new TextEncoder().encode(text));
      }),
  };
}

async function readRecord(file: string): Promise<BriefRecord> {
  const bytes = await readRegularFile(file, SAVED_BRIEF_LIMITS.recordBytes).catch(() => undefined);
  if (bytes === undefined || typeof bytes === "string") return EMPTY;
  const parsed = schema.safeParse(parseJson(new TextDecoder().decode(bytes)));
  if (!parsed.success) return EMPTY;
  const { lastOpen, dossiers, opened, converted } = parsed.data;
  return { lastOpen, dossiers, opened, converted };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The record with one dossier more, as the latest. */
export function withDossier(record: BriefRecord, known: KnownDossier): BriefRecord {
  const others = record.dossiers.filter(({ folder }) => folder !== known.folder);
  return { ...record, dossiers: [known, ...others] };
}

/** The record with the document of one older file more, as the latest. */
export function withConverted(record: BriefRecord, document: ConvertedBrief): BriefRecord {
  const others = record.converted.filter(({ from }) => from !== document.from);
  return { ...record, converted: [document, ...others] };
}

/** The record with one brief's file more, as the latest. */
export function withOpened(record: BriefRecord, file: string): BriefRecord {
  return { ...record, opened: [file, ...record.opened.filter((each) => each !== file)] };
}

/** The record after the file of a brief was given another name. */
export function withMoved(record: BriefRecord, id: string, before: string, file: string): BriefRecord {
  return {
    ...record,
    lastOpen: record.lastOpen?.id === id ? { id, file } : record.lastOpen,
    opened: record.opened.map((each) => (each === before ? file : each)),
  };
}
