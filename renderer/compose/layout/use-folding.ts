import { useState } from "react";
import { useCommand } from "../../commands/command-registry.tsx";

export interface FoldedPanes {
  readonly choose: boolean;
  readonly brief: boolean;
  readonly note: boolean;
}

/** Panes that are folded away by keys; one always stays. */
export function useFolding(isShown: boolean): FoldedPanes {
  const [folded, setFolded] = useState<FoldedPanes>({ choose: false, brief: false, note: false });
  const fold = (pane: keyof FoldedPanes) => setFolded({ ...folded, [pane]: !folded[pane] });
  useCommand("fold-choose", () => fold("choose"), isShown);
  useCommand("fold-brief", () => fold("brief"), isShown);
  useCommand("fold-note", () => fold("note"), isShown && !(folded.choose && folded.brief));
  return folded;
}
