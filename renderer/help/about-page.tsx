import type { Bridge } from "../../electron/contract/api.ts";
import { text } from "../text/text.ts";
import { useAnswer } from "./use-answer.ts";

const describeProgram = (bridge: Bridge) => bridge.describeProgram();

export function AboutPage() {
  const answer = useAnswer(describeProgram);
  const program = answer?.ok ? answer.value : null;
  return (
    <div className="help-text">
      <h3>{text.appName}</h3>
      {program && <p>{text.aboutVersion(program.version)}</p>}
      <p>{text.aboutWords}</p>
      <p>{text.aboutPrivacy}</p>
      {program && program.runtime.length > 0 && (
        <p className="quiet">
          {text.aboutRuntime}: {program.runtime.map(({ name, version }) => `${name} ${version}`).join(", ")}
        </p>
      )}
    </div>
  );
}
