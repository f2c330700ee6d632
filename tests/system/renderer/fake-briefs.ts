import { failure, type Result, success } from "../../../core/problem/result.ts";
import type { Brief, OpenedDossier } from "../../../electron/contract/api.ts";
import type {
  BriefRenewal,
  BriefSummary,
  BriefsApi,
  OpenedBrief,
  SavedNoteRecord,
} from "../../../electron/contract/briefs.ts";

interface FakeBrief {
  readonly id: string;
  name: string;
  brief: Brief;
  revision: number;
  changedAt: number;
  readonly records: SavedNoteRecord[];
  isReadOnly?: boolean;
  composedWith?: string;
  unsaved?: { readonly brief: Brief; readonly keptAt: number };
  /** Whether its dossier is in none of the places that are known. */
  isLost?: boolean;
}

const NOTHING_NEW: BriefRenewal = { changed: [], gone: [], added: [], topicsGone: [] };

/** Briefs on a fake disk, which a test may change as another program does. */
export class FakeBriefs {
  readonly files = new Map<string, FakeBrief>();
  /** The brief that was open when the program ended. */
  last: string | null = null;
  /** Why nothing can be written at present. */
  saveProblems: Result<never>["problems"] = [];
  /** Files that cannot be read. */
  listProblems: Result<never>["problems"] = [];
  /** What became of the statements of every brief. */
  renewal: BriefRenewal = NOTHING_NEW;

  private added = 0;

  add(name: string, brief: Brief): FakeBrief {
    this.added += 1;
    const id = `brief-${this.added}`;
    const file: FakeBrief = {
      id,
      name,
      brief,
      revision: 1,
      changedAt: Date.UTC(2026, 2, 4, 9, 0),
      records: [],
    };
    this.files.set(id, file);
    return file;
  }
}

const NOT_THERE = failure<never>([
  { code: "no-brief", severity: "error", message: "this brief is no longer there" },
]);

const LOST = failure<never>([
  {
    code: "dossier-not-found",
    severity: "error",
    message: "the dossier of this brief was not found",
    hint: "choose the folder in which it lies",
  },
]);

function opened(file: FakeBrief, dossier: OpenedDossier): OpenedBrief {
  const { id, name, revision, brief, records, isReadOnly = false, composedWith, unsaved } = file;
  return {
    id,
    name,
    revision: String(revision),
    brief,
    dossier,
    history: records,
    isReadOnly,
    ...(composedWith !== undefined && { composedWith }),
    ...(unsaved && { unsaved }),
  };
}

function summary(
  { id, name, brief, changedAt, records, isReadOnly }: FakeBrief,
  dossier: OpenedDossier,
): BriefSummary {
  const { title, audience, date, template, ceiling } = brief;
  return {
    id,
    name,
    title,
    audience,
    date,
    template,
    ceiling,
    dossier: { id: dossier.name, title: dossier.dossier.title },
    changedAt,
    state: records.length === 0 ? "draft" : "saved",
    ...(isReadOnly && { isReadOnly }),
  };
}

export function briefsApi(briefs: () => FakeBriefs, dossier: OpenedDossier): BriefsApi {
  const find = (id: string) => briefs().files.get(id);
  const open = (id: string): Result<OpenedBrief> => {
    const file = find(id);
    if (!file) return NOT_THERE;
    if (file.isLost) return LOST;
    briefs().last = id;
    return success(opened(file, dossier));
  };
  const change = (id: string, to: (file: FakeBrief) => void): Result<BriefSummary> => {
    const file = find(id);
    if (!file) return NOT_THERE;
    to(file);
    return success(summary(file, dossier));
  };
  return {
    listBriefs: async () =>
      success(
        [...briefs().files.values()].map((file) => summary(file, dossier)),
        briefs().listProblems,
      ),
    createBrief: async (_handle, brief, name) => open(briefs().add(name, brief).id),
    openBrief: async (id) => open(id),
    takeOpenedBrief: async () => success(null),
    openDroppedBrief: async () => success(null),
    lastOpenBrief: async () => {
      const { last } = briefs();
      return last === null ? success(null) : open(last);
    },
    async saveBrief(id, brief, basedOn) {
      const file = find(id);
      if (briefs().saveProblems.length > 0) return failure(briefs().saveProblems);
      if (!file) return success({ type: "gone" });
      if (String(file.revision) !== basedOn)
        return success({ type: "changed", theirs: opened(file, dossier) });
      file.brief = brief;
      file.revision += 1;
      return success({ type: "saved", revision: String(file.revision), at: Date.now() });
    },
    renameBrief: async (id, name) =>
      change(id, (file) => {
        file.name = name;
      }),
    async duplicateBrief(id, name) {
      const file = find(id);
      return file ? success(summary(briefs().add(name, file.brief), dossier)) : NOT_THERE;
    },
    async deleteBrief(id) {
      briefs().files.delete(id);
      return success(null);
    },
    showBrief: async () => success(null),
    listBriefNotes: async (id) => success(find(id)?.records ?? []),
    async briefWithoutDossier() {
      const lost = [...briefs().files.values()].find(({ isLost }) => isLost);
      return success(lost ? { id: lost.id, name: lost.name, dossier: { id: "lost", title: "Lost" } } : null);
    },
    async locateDossier(id) {
      const file = find(id);
      if (file) file.isLost = false;
      return open(id);
    },
    async dropUnsavedBrief(id) {
      delete find(id)?.unsaved;
      return success(null);
    },
    renewBrief: async () => success(briefs().renewal),
    async takeOverRenewal(_id, entries) {
      const taken = new Set(entries);
      const left = <Row extends { readonly entry: string }>(rows: readonly Row[]) =>
        rows.filter(({ entry }) => !taken.has(entry));
      const { changed, gone, added, topicsGone } = briefs().renewal;
      briefs().renewal = { changed: left(changed), gone: left(gone), added: left(added), topicsGone };
      return success(briefs().renewal);
    },
    async closeBrief() {
      briefs().last = null;
      return success(null);
    },
  };
}
