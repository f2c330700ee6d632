import { type ZodType, z } from "zod";
import type { Brief } from "../../../core/brief/brief.ts";
import { SAVED_BRIEF_LIMITS } from "../../../core/limits/limits.ts";
import { success } from "../../../core/problem/result.ts";
import type { BriefDraft, BriefDrafts } from "../../../workspace/briefs/brief-draft.ts";
import type { DraftStore, KeptDraft } from "../../../workspace/draft-store.ts";
import type { TemplateSource } from "../../contract/api.ts";
import { template, unfinishedBrief } from "../requests/schemas.ts";
import { briefId, revision } from "../requests/values.ts";

/** A draft as its file holds it. A handle ends with the program, so a brief is known by its dossier's folder. */
export type StoredDraft =
  | {
      readonly type: "brief";
      readonly folder: string;
      readonly brief: Brief;
      /** Revision of the starting brief on which the draft is based. */
      readonly basedOn: string;
    }
  | { readonly type: "template"; readonly template: TemplateSource; readonly basedOn: string }
  | BriefDraft;

const unwritten = z.strictObject({
  id: briefId,
  name: z.string(),
  dossier: z.strictObject({
    id: z.string(),
    title: z.string(),
    path: z.string().max(SAVED_BRIEF_LIMITS.path),
  }),
  composedWith: revision.optional(),
  seen: z.array(
    z.strictObject({
      topic: z.string(),
      statements: z.record(z.string(), z.string()),
      others: z.array(z.string()),
    }),
  ),
});

export const storedDraft: ZodType<StoredDraft> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("brief"), folder: z.string(), brief: unfinishedBrief, basedOn: revision }),
  z.strictObject({ type: z.literal("template"), template, basedOn: revision }),
  z.strictObject({
    type: z.literal("brief-document"),
    brief: unfinishedBrief,
    basedOn: revision.nullable(),
    writtenAt: z.number(),
    unwritten: unwritten.optional(),
  }),
]);

/** The drafts of brief documents among all others. */
export function briefDrafts(drafts: DraftStore<StoredDraft>): BriefDrafts {
  return {
    keep: drafts.keep,
    drop: drafts.drop,
    async find(key) {
      const found = await drafts.find(key);
      return found.ok ? success(briefDraft(found.value)[0] ?? null, found.problems) : found;
    },
    async list() {
      const listed = await drafts.list();
      return listed.ok ? success(listed.value.flatMap(briefDraft), listed.problems) : listed;
    },
  };
}

function briefDraft(draft: KeptDraft<StoredDraft> | null): readonly KeptDraft<BriefDraft>[] {
  if (draft?.content.type !== "brief-document") return [];
  return [{ ...draft, content: draft.content }];
}
