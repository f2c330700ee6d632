import { useCallback, useEffect, useState } from "react";
import type { Problem } from "../../core/problem/problem.ts";
import type { Result } from "../../core/problem/result.ts";
import type { OpenedDossier, TemplateSummary } from "../../electron/contract/api.ts";
import type { BriefSummary } from "../../electron/contract/briefs.ts";
import { useBridge } from "../bridge/bridge.ts";
import { call } from "../bridge/call.ts";
import { useCommand } from "../commands/command-registry.tsx";
import type { DocumentHandle } from "../document/use-document.ts";
import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { Pane } from "../ui/pane.tsx";
import { ProblemList } from "../ui/problem-list.tsx";
import "./briefs.css";

interface BriefsViewProps {
  readonly document: DocumentHandle;
  readonly templates: readonly TemplateSummary[];
  readonly isShown: boolean;
  readonly onOpened: () => void;
}

/** The briefs on the disk, read again whenever the view is shown. */
function useBriefs(isShown: boolean) {
  const bridge = useBridge();
  const [briefs, setBriefs] = useState<readonly BriefSummary[]>([]);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const refresh = useCallback(async () => {
    const result = await call(bridge.listBriefs());
    if (result.ok) setBriefs(result.value);
    setProblems(result.problems);
  }, [bridge]);
  useEffect(() => {
    if (isShown) void refresh();
  }, [isShown, refresh]);
  return { briefs, problems, refresh };
}

/** Opens a dossier and begins a brief on it. */
function useBeginning({ document, onOpened }: BriefsViewProps) {
  const bridge = useBridge();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const begin = async (ask: () => Promise<Result<OpenedDossier | null>>) => {
    const result = await call(ask());
    setProblems(result.ok ? [] : result.problems);
    if (!result.ok || result.value === null) return;
    const { brief } = result.value;
    await document.create(result.value, brief, brief.title);
    onOpened();
  };
  return {
    problems,
    openSample: () => void begin(() => bridge.openSampleDossier()),
    openDossier: () => void begin(() => bridge.chooseDossier()),
  };
}

export function BriefsView(props: BriefsViewProps) {
  const bridge = useBridge();
  const { briefs, problems } = useBriefs(props.isShown);
  const beginning = useBeginning(props);
  useCommand("open-sample", beginning.openSample);
  useCommand("open-dossier", beginning.openDossier);

  const open = async (id: string) => {
    await props.document.open(() => bridge.openBrief(id));
    props.onOpened();
  };
  const faults = [...beginning.problems, ...problems];
  return (
    <Pane label={text.viewNames.briefs} className="briefs">
      <h2 className="pane-title">{text.viewNames.briefs}</h2>
      {faults.length > 0 && (
        <Notice severity="warning" title={text.briefsRemarks}>
          <ProblemList problems={faults} />
        </Notice>
      )}
      <div className="briefs-start">
        <Button look="main" onPress={beginning.openSample}>
          {text.commands["open-sample"]}
        </Button>
        <Button onPress={beginning.openDossier}>{text.commands["open-dossier"]}</Button>
      </div>
      <ul className="briefs-list">
        {briefs.map((brief) => (
          <li key={brief.id}>
            <Button look="quiet" onPress={() => void open(brief.id)}>
              {brief.name}
            </Button>
          </li>
        ))}
      </ul>
    </Pane>
  );
}
