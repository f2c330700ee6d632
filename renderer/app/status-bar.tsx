import { type Problem, placeText } from "../../core/problem/problem.ts";
import { FindingsPill } from "../compose/findings/findings-pill.tsx";
import { text } from "../text/text.ts";
import { SeverityIcon } from "../ui/icon.tsx";
import { goesOn, sentence } from "../ui/sentence.ts";
import { NoteStatus } from "./note-status.tsx";
import type { ComposeController } from "./use-compose-controller.ts";
import "./status-bar.css";

interface StatusBarProps {
  readonly compose: ComposeController;
  /** Whether Compose is in view, of whose note the bar speaks. */
  readonly isCompose: boolean;
  /** Why unsaved changes are not kept at present; it comes before all else. */
  readonly draftFailure: Problem | undefined;
}

function draftFailureText({ message, hint, place }: Problem): string {
  const subject = place && goesOn(message) ? `${placeText(place)} ` : "";
  return [subject + message, ...(hint ? [hint] : [])].map(sentence).join(" ");
}

export function StatusBar({ compose, isCompose, draftFailure }: StatusBarProps) {
  const { session } = compose.document.state;
  return (
    <div className="status-bar">
      {draftFailure ? (
        <span role="status" dir="auto">
          <SeverityIcon severity="warning" />
          {text.draftFailing(draftFailureText(draftFailure))}
        </span>
      ) : (
        <NoteStatus compose={compose} />
      )}
      {isCompose && session && (
        <FindingsPill drawer={compose.drawer} preview={compose.preview.state} opened={session.opened} />
      )}
    </div>
  );
}
