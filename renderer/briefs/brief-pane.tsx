import { useEffect, useState } from "react";
import type { Problem } from "../../core/problem/problem.ts";
import type { BriefSummary, SavedNoteRecord } from "../../electron/contract/briefs.ts";
import { useBridge } from "../bridge/bridge.ts";
import { call } from "../bridge/call.ts";
import { text } from "../text/text.ts";
import { Pane } from "../ui/pane.tsx";
import { ProblemList } from "../ui/problem-list.tsx";
import { NoteRecords } from "./note-records.tsx";

interface Read {
  readonly id: string;
  readonly records: readonly SavedNoteRecord[];
  readonly problems: readonly Problem[];
}

function useRecords(brief: BriefSummary | undefined): Read | undefined {
  const bridge = useBridge();
  const [read, setRead] = useState<Read>();
  const { id, changedAt } = brief ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: a brief that was changed may have more notes
  useEffect(() => {
    if (id === undefined) return;
    let isWanted = true;
    void call(bridge.listBriefNotes(id)).then((result) => {
      if (isWanted) setRead({ id, records: result.ok ? result.value : [], problems: result.problems });
    });
    return () => {
      isWanted = false;
    };
  }, [bridge, id, changedAt]);
  return read?.id === id ? read : undefined;
}

/** The selected brief with the notes that were saved from it. */
export function BriefPane({ brief }: { readonly brief: BriefSummary | undefined }) {
  const read = useRecords(brief);
  return (
    <Pane label={text.briefDetails} className="brief-pane">
      {brief ? (
        <>
          <h3 dir="auto">{brief.name}</h3>
          <p className="quiet small" dir="auto">
            {brief.dossier.title}
          </p>
          <h4>{text.savedNotes}</h4>
          {read && read.problems.length > 0 && <ProblemList problems={read.problems} />}
          {read && <NoteRecords records={read.records} />}
        </>
      ) : (
        <p className="quiet">{text.selectBrief}</p>
      )}
    </Pane>
  );
}
