import { type Problem, placeText } from "../../core/problem/problem.ts";
import type { SaveState } from "../compose/save/save-state.ts";
import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { Icon, SeverityIcon } from "../ui/icon.tsx";
import { goesOn, sentence } from "../ui/sentence.ts";
import type { ComposeController } from "./use-compose-controller.ts";
import "./status-bar.css";

interface StatusBarProps {
  readonly compose: ComposeController;
  /** Why unsaved changes are not kept at present; it comes before all else. */
  readonly draftFailure: Problem | undefined;
}

function draftFailureText({ message, hint, place }: Problem): string {
  const subject = place && goesOn(message) ? `${placeText(place)} ` : "";
  return [subject + message, ...(hint ? [hint] : [])].map(sentence).join(" ");
}

function words(save: SaveState, draftFailure: Problem | undefined): string {
  if (draftFailure) return text.draftFailing(draftFailureText(draftFailure));
  if (save.type === "saving") return save.format === "pdf" ? text.savingPdf : text.savingWord;
  if (save.type === "saved") return text.saved(save.name, save.pages);
  return text.ready;
}

export function StatusBar({ compose, draftFailure }: StatusBarProps) {
  const { save } = compose;
  const saved = save.state.type === "saved";
  return (
    <div className="status-bar">
      <span role="status">
        {draftFailure && <SeverityIcon severity="warning" />}
        {saved && !draftFailure && <Icon name="tick" />}
        {words(save.state, draftFailure)}
      </span>
      {saved && (
        <Button look="quiet" onPress={() => void save.show()}>
          {text.showInFolder}
        </Button>
      )}
    </div>
  );
}
