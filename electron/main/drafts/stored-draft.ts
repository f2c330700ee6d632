import { type ZodType, z } from "zod";
import type { Brief } from "../../../core/brief/brief.ts";
import type { TemplateSource } from "../../contract/api.ts";
import { template, unfinishedBrief } from "../requests/schemas.ts";
import { revision } from "../requests/values.ts";

/** Content of a draft file. A brief is identified by the folder of its dossier, because handles end with the program. */
export type StoredDraft =
  | {
      readonly type: "brief";
      readonly folder: string;
      readonly brief: Brief;
      /** Revision of the starting brief on which the draft is based. */
      readonly basedOn: string;
    }
  | { readonly type: "template"; readonly template: TemplateSource; readonly basedOn: string };

export const storedDraft: ZodType<StoredDraft> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("brief"), folder: z.string(), brief: unfinishedBrief, basedOn: revision }),
  z.strictObject({ type: z.literal("template"), template, basedOn: revision }),
]);
