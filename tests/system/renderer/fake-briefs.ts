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
}

/** Briefs on a fake disk, which a test may change as another program does. */
export class FakeBriefs {
  readonly files = new Map<string, FakeBrief>();
  /** The brief that was open when the program ended. */
  last: string | null = null;
  /** Why nothing can be written at present. */
  saveProblems: Result<never>["problems"] = [];

  add(name: string, brief: Brief): FakeBrief {
    const id = `brief-${this.files.size + 1}`;
    const file = { id, name, brief, revision: 1, changedAt: Date.UTC(2026, 2, 4, 9, 0), records: [] };
    this.files.set(id, file);
    return file;
  }
}

const NOTHING_NEW: BriefRenewal = { changed: [], gone: [], added: [], topicsGone: [] };

const NOT_THERE = failure<never>([
  { code: "no-brief", severity: "error", message: "this brief is no longer there" },
]);

function opened({ id, name, revision, brief, records }: FakeBrief, dossier: OpenedDossier): OpenedBrief {
  return { id, name, revision: String(revision), brief, dossier, history: records, isReadOnly: false };
}

function summary({ id, name, brief, changedAt, records }: FakeBrief, dossier: OpenedDossier): BriefSummary {
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
  };
}

export function briefsApi(briefs: () => FakeBriefs, dossier: OpenedDossier): BriefsApi {
  const find = (id: string) => briefs().files.get(id);
  const open = (id: string): Result<OpenedBrief> => {
    const file = find(id);
    if (!file) return NOT_THERE;
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
    listBriefs: async () => success([...briefs().files.values()].map((file) => summary(file, dossier))),
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
    briefWithoutDossier: async () => success(null),
    locateDossier: async (id) => open(id),
    dropUnsavedBrief: async () => success(null),
    renewBrief: async () => success(NOTHING_NEW),
    takeOverRenewal: async () => success(NOTHING_NEW),
    async closeBrief() {
      briefs().last = null;
      return success(null);
    },
  };
}
