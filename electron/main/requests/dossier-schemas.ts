import { type ZodType, z } from "zod";
import type { DossiersApi } from "../../contract/api.ts";
import { fileName, handle, path, query, recentId } from "./values.ts";

export const dossierSchemas: {
  readonly [Method in keyof DossiersApi]: ZodType<Parameters<DossiersApi[Method]>>;
} = {
  openSampleDossier: z.tuple([]),
  chooseDossier: z.tuple([]),
  openDroppedDossier: z.tuple([path]),
  listRecentDossiers: z.tuple([]),
  openRecentDossier: z.tuple([recentId]),
  refreshDossier: z.tuple([handle]),
  searchDossier: z.tuple([handle, query]),
  showDossierFile: z.tuple([handle, fileName]),
};
