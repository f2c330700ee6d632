import { renewBrief, seenAfterRenewal } from "../../../core/brief/renew-brief.ts";
import { type Result, success } from "../../../core/problem/result.ts";
import type { BriefDocument } from "../../../workspace/briefs/brief-context.ts";
import { withMoved } from "../../../workspace/briefs/brief-record.ts";
import type { BriefSaveOutcome } from "../../../workspace/briefs/save-brief.ts";
import type { BriefRenewal, BriefSaveResult, BriefsApi } from "../../contract/briefs.ts";
import { problemReply } from "../problem-reply.ts";
import type { BriefDependencies } from "./brief-dependencies.ts";
import type { BriefDossier } from "./brief-dossiers.ts";
import { composedBrief, newBrief, withSeen } from "./compose-brief.ts";
import { openedBriefView, recordsOf } from "./opened-brief-view.ts";
import { openingHandlers } from "./opening-handlers.ts";

export function briefHandlers(dependencies: BriefDependencies): BriefsApi {
  const { briefs, dossiers, open, dialogs } = dependencies;
  return {
    ...openingHandlers(dependencies),
    ...renewalHandlers(dependencies),
    listBriefs: async () => briefs.list((await dependencies.briefRecord.read()).opened),
    async createBrief(handle, brief, name) {
      const dossier = dossiers.find(handle);
      if (!dossier.ok) return dossier;
      const created = await briefs.create(name, newBrief(brief, dossier.value));
      if (!created.ok) return created;
      return success(await open.show(created.value, dossier.value), created.problems);
    },
    async saveBrief(id, brief, basedOn) {
      const dossier = open.dossierOf(id);
      if (!dossier.ok) return dossier;
      const change = (saved: BriefDocument["saved"]) => composedBrief(saved, brief, dossier.value);
      const saved = await briefs.save(id, brief, basedOn, change);
      return saved.ok ? saveResult(dependencies, id, dossier.value, saved.value) : saved;
    },
    dropUnsavedBrief: (id) => briefs.dropUnsaved(id),
    renameBrief: (id, name) => renamed(dependencies, id, name),
    duplicateBrief: (id, name) => briefs.duplicate(id, name),
    async deleteBrief(id) {
      const deleted = await briefs.delete(id, dialogs.moveToBin);
      if (deleted.ok) await open.close(id);
      return deleted;
    },
    async listBriefNotes(id) {
      const file = briefs.fileOf(id);
      const found = file.ok ? await briefs.find(file.value) : file;
      if (!found.ok) return found;
      open.lookAt(id);
      return found.value.type === "document" ? success(recordsOf(found.value.saved.notes)) : success([]);
    },
    async showBrief(id) {
      const file = briefs.fileOf(id);
      if (!file.ok) return file;
      dialogs.showInFolder(file.value);
      return success(null);
    },
    async closeBrief(id) {
      await open.close(id);
      return success(null);
    },
  };
}

async function saveResult(
  { briefs }: BriefDependencies,
  id: string,
  dossier: BriefDossier,
  outcome: BriefSaveOutcome,
): Promise<Result<BriefSaveResult>> {
  if (outcome.type === "gone") return success({ type: "gone" });
  if (outcome.type === "saved") return success({ type: "saved", revision: outcome.revision, at: outcome.at });
  const theirs = await briefs.open(id);
  if (!theirs.ok) return theirs;
  return success({ type: "changed", theirs: openedBriefView(theirs.value, dossier) });
}

/** The brief is found again under its new name at the next start. */
async function renamed(
  { briefs, briefRecord }: BriefDependencies,
  id: string,
  name: string,
): ReturnType<BriefsApi["renameBrief"]> {
  const before = briefs.fileOf(id);
  const result = await briefs.rename(id, name);
  const file = briefs.fileOf(id);
  if (result.ok && file.ok)
    await briefRecord.change((record) => withMoved(record, id, before.ok ? before.value : "", file.value));
  return result;
}

function renewalHandlers({
  briefs,
  open,
}: BriefDependencies): Pick<BriefsApi, "renewBrief" | "takeOverRenewal"> {
  return {
    async renewBrief(id) {
      const dossier = open.dossierOf(id);
      if (!dossier.ok) return dossier;
      const file = briefs.fileOf(id);
      const found = file.ok ? await briefs.find(file.value) : file;
      if (!found.ok) return found;
      if (found.value.type === "older") return gone();
      const { brief, seen } = found.value.saved;
      return success(renewBrief(brief, seen, dossier.value.topics));
    },
    async takeOverRenewal(id, entries) {
      const dossier = open.dossierOf(id);
      if (!dossier.ok) return dossier;
      const { topics } = dossier.value;
      const taken = new Set(entries);
      const updated = await briefs.update(id, (saved) => {
        const seen = seenAfterRenewal(saved.brief, saved.seen, topics, taken);
        return withSeen(saved, saved.brief, seen, dossier.value);
      });
      if (!updated.ok) return updated;
      if (updated.value.type !== "saved") return gone();
      const { brief, seen } = updated.value.saved;
      return success<BriefRenewal>(renewBrief(brief, seen, topics));
    },
  };
}

function gone(): Result<never> {
  return problemReply(
    "unknown-brief",
    "this brief is no longer in its place",
    "look at the list of briefs again",
  );
}
