import type { Preview } from "../../../electron/contract/api.ts";
import { isTaken, type Session } from "../../document/session.ts";
import type { PreviewState } from "../../preview/preview-state.ts";
import { text } from "../../text/text.ts";

function blockedByFindings(preview: Preview): string | undefined {
  if (preview.maySave) return undefined;
  return text.cannotSave.findings(preview.findings.filter((finding) => finding.severity === "error").length);
}

/** Why the note cannot be saved now, in words; nothing when it can. */
export function saveBlock(session: Session | null, preview: PreviewState): string | undefined {
  if (!session) return text.cannotSave.nothing;
  if (!session.rows.some(isTaken)) return text.cannotSave.topics;
  if (preview.problems.length > 0) return text.cannotSave.preview;
  return preview.shown ? blockedByFindings(preview.shown) : undefined;
}
