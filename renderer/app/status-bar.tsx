import { type Problem, placeText } from "../../core/problem/problem.ts";
import type { SaveHandle } from "../compose/save/use-save.ts";
import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { Icon, SeverityIcon } from "../ui/icon.tsx";
import { goesOn, sentence } from "../ui/sentence.ts";

interface StatusBarProps {
  readonly save: SaveHandle;
  /** The last thing that was done elsewhere; a save of a note comes before it. */
  readonly message: string;
  /** Why unsaved changes are not kept at present; it comes before all else. */
  readonly draftFailure: Problem | undefined;
}

function draftFailureText({ message, hint, place }: Problem): string {
  const subject = place && goesOn(message) ? `${placeText(place)} ` : "";
  return [subject + message, ...(hint ? [hint] : [])].map(sentence).join(" ");
}

function words({ save: { state }, message, draftFailure }: StatusBarProps): string {
  if (draftFailure) return text.draftFailing(draftFailureText(draftFailure));
  if (state.type === "saving") return state.format === "pdf" ? text.savingPdf : text.savingWord;
  if (state.type === "saved") return text.saved(state.name, state.pages);
  return message || text.ready;
}

export function StatusBar(props: StatusBarProps) {
  const { save, draftFailure } = props;
  const saved = save.state.type === "saved";
  return (
    <footer className="status-bar">
      <span role="status">
        {draftFailure && <SeverityIcon severity="warning" />}
        {saved && !draftFailure && <Icon name="tick" />}
        {words(props)}
      </span>
      {saved && (
        <Button look="quiet" onPress={() => void save.show()}>
          {text.showInFolder}
        </Button>
      )}
    </footer>
  );
}
