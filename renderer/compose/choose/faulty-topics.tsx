import type { DossierView } from "../../../electron/contract/api.ts";
import { useBridge } from "../../bridge/bridge.ts";
import { call } from "../../bridge/call.ts";
import { text } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { ProblemWords } from "../../ui/problem-list.tsx";
import "./faulty-topics.css";

interface FaultyTopicsProps {
  readonly dossier: string;
  readonly topics: DossierView["faultyTopics"];
}

/** Topics whose files cannot be read, with the reasons; the rest of the dossier serves. */
export function FaultyTopics({ dossier, topics }: FaultyTopicsProps) {
  const bridge = useBridge();
  if (topics.length === 0) return null;
  return (
    <ul className="faulty-topics" aria-label={text.faultyTopics}>
      {topics.map(({ id, title, file, problems }) => (
        <li key={id}>
          <Icon name="warning" />
          <div className="faulty-topic-words">
            <p>
              <strong dir="auto">{title}</strong> <span className="quiet">{text.cannotBeRead}</span>
            </p>
            {problems.slice(0, MAX_SHOWN).map((problem) => (
              <p key={JSON.stringify([problem.place, problem.message])} className="small">
                <ProblemWords problem={problem} />
              </p>
            ))}
            {problems.length > MAX_SHOWN && (
              <p className="quiet small">{text.moreFaults(problems.length - MAX_SHOWN)}</p>
            )}
            <Button look="quiet" onPress={() => void call(bridge.showDossierFile(dossier, file))}>
              {text.showFile}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Faults of one topic that are listed; the others follow from them more often than not. */
const MAX_SHOWN = 3;
