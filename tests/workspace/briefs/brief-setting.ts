import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { briefDrafts, type StoredDraft, storedDraft } from "../../../electron/main/drafts/stored-draft.ts";
import { createBriefReader } from "../../../workspace/briefs/brief-reader.ts";
import { type BriefStore, createBriefStore } from "../../../workspace/briefs/brief-store.ts";
import type { NewBrief } from "../../../workspace/briefs/create-brief.ts";
import { createDraftStore, type DraftStore } from "../../../workspace/draft-store.ts";
import type { GivenSettings } from "../../../workspace/save/save-settings.ts";
import { sampleBrief } from "../../support/sample.ts";

export const NEW: NewBrief = {
  dossier: { id: "uk-kz", title: "UK and Kazakhstan", path: "/data/uk-kz" },
  brief: sampleBrief("2026-03-04"),
  composedWith: "0f".repeat(32),
  seen: [{ topic: "minerals", statements: { m1: "One" }, others: [] }],
};

/** A home folder in which programs start one after another, or at once. */
export interface BriefSetting {
  readonly home: string;
  readonly folder: string;
  readonly drafts: DraftStore<StoredDraft>;
  /** A program that starts anew; `saves` make it another process, or give it another disk. */
  start(saves?: GivenSettings): BriefStore;
}

export function briefSetting(): BriefSetting {
  const home = mkdtempSync(join(tmpdir(), "attache-briefs-"));
  const folder = join(home, "Briefs");
  mkdirSync(folder);
  const drafts = createDraftStore({ folder: join(home, "drafts"), schema: storedDraft, now: () => 1_000 });
  return {
    home,
    folder,
    drafts,
    start: (saves = {}) =>
      createBriefStore({
        folder,
        reader: createBriefReader(),
        drafts: briefDrafts(drafts),
        saves,
        today: () => "2026-03-04",
        now: () => 5_000,
      }),
  };
}
