import { failure, type Result, success } from "../../../core/problem/result.ts";
import type { BriefsApi } from "../../../electron/contract/briefs.ts";

const NONE = { code: "unknown-brief", severity: "error", message: "there is no such brief" } as const;

/** A desk without briefs. */
export function noBriefsApi(): BriefsApi {
  const none = async (): Promise<Result<never>> => failure([NONE]);
  const nothing = async (): Promise<Result<null>> => success(null);
  return {
    listBriefs: async () => success([]),
    createBrief: none,
    openBrief: none,
    takeOpenedBrief: nothing,
    openDroppedBrief: nothing,
    lastOpenBrief: nothing,
    briefWithoutDossier: nothing,
    locateDossier: none,
    saveBrief: none,
    dropUnsavedBrief: nothing,
    renewBrief: none,
    takeOverRenewal: none,
    renameBrief: none,
    duplicateBrief: none,
    deleteBrief: none,
    showBrief: none,
    closeBrief: nothing,
  };
}
