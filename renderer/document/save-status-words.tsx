import { timeWords } from "../drafts/time-words.ts";
import { text } from "../text/text.ts";
import { SeverityIcon } from "../ui/icon.tsx";
import type { SaveStatus } from "./save-status.ts";
import type { Session } from "./session.ts";

interface SaveStatusWordsProps {
  readonly session: Session;
  readonly status: SaveStatus;
}

function wordsOf({ session, status }: SaveStatusWordsProps): string {
  if (session.isReadOnly) return text.readOnlyBrief;
  switch (status.type) {
    case "saved":
      return status.at === null ? text.briefSaved : text.briefSavedAt(timeWords(status.at, Date.now()));
    case "saving":
      return text.briefSaving;
    case "failed":
      return text.briefNotSaved(status.problem.message);
    case "changed":
      return text.briefChangedElsewhere;
    case "gone":
      return text.briefGone;
  }
}

/** Says how the open brief stands to its file; read out only when something is wrong. */
export function SaveStatusWords(props: SaveStatusWordsProps) {
  const { type } = props.status;
  const isTrouble = type === "failed" || type === "changed" || type === "gone";
  return (
    <span className="save-status quiet small" role={isTrouble ? "alert" : undefined}>
      {isTrouble && <SeverityIcon severity="warning" />}
      {wordsOf(props)}
    </span>
  );
}
