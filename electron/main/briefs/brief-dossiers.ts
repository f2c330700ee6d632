import type { DossierReference } from "../../../core/brief/saved-brief.ts";
import type { Topics } from "../../../core/brief/seen-statements.ts";
import { type Result, success } from "../../../core/problem/result.ts";
import type { OpenedDossier } from "../../contract/api.ts";
import type { OpenDossiers } from "../dossiers/open-dossiers.ts";

/** An open dossier as a brief needs it. */
export interface BriefDossier {
  readonly opened: OpenedDossier;
  readonly reference: DossierReference;
  readonly topics: Topics;
  /** Changes with the content of the dossier. */
  readonly revision: string;
}

/** All that briefs ask of dossiers. */
export interface BriefDossiers {
  open(folder: string): Promise<Result<BriefDossier>>;
  find(handle: string): Result<BriefDossier>;
  /** As `find`, and fails where the disk has another state by now. */
  current(handle: string): Promise<Result<BriefDossier>>;
}

export function createBriefDossiers(dossiers: OpenDossiers, today: () => string): BriefDossiers {
  function find(handle: string): Result<BriefDossier> {
    const [opened, viewed, path] = [
      dossiers.opened(handle),
      dossiers.find(handle),
      dossiers.folderOf(handle),
    ];
    if (!opened.ok) return opened;
    if (!viewed.ok) return viewed;
    if (!path.ok) return path;
    const { id, title } = viewed.value.dossier;
    return success({
      opened: opened.value,
      reference: { id, title, path: path.value },
      topics: viewed.value.view.topics,
      revision: viewed.value.revision,
    });
  }

  return {
    find,
    async current(handle) {
      const current = await dossiers.findCurrent(handle);
      return current.ok ? find(handle) : current;
    },
    async open(folder) {
      const opened = await dossiers.open(folder, today());
      if (!opened.ok) return opened;
      const found = find(opened.value.handle);
      return found.ok ? success(found.value, opened.problems) : found;
    },
  };
}
