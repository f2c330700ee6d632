import { type ZodType, z } from "zod";
import type { Brief } from "../../../core/brief/brief.ts";
import type { TemplateSource } from "../../contract/api.ts";
import { template, unfinishedBrief } from "../requests/schemas.ts";
import { revision } from "../requests/values.ts";

/** A draft as its file holds it: a handle ends with the program, so a brief is known by its dossier's folder. */
export type StoredDraft =
  | {
      readonly type: "brief";
      readonly folder: string;
      readonly brief: Brief;
      /** The revision of the starting brief that the person began to change. */
      readonly basedOn: string;
    }
  | { readonly type: "template"; readonly template: TemplateSource; readonly basedOn: string };

export const storedDraft: ZodType<StoredDraft> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("brief"), folder: z.string(), brief: unfinishedBrief, basedOn: revision }),
  z.strictObject({ type: z.literal("template"), template, basedOn: revision }),
]);
