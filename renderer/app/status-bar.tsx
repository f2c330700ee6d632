import type { SaveHandle } from "../compose/save/use-save.ts";
import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";

interface StatusBarProps {
  readonly save: SaveHandle;
  /** The last thing that was done elsewhere; a save of a note comes before it. */
  readonly said: string;
}

function words({ state }: SaveHandle, said: string): string {
  if (state.type === "saving") return state.format === "pdf" ? text.savingPdf : text.savingWord;
  if (state.type === "saved") return text.saved(state.name, state.pages);
  return said || text.ready;
}

export function StatusBar({ save, said }: StatusBarProps) {
  const saved = save.state.type === "saved";
  return (
    <footer className="status-bar">
      <span role="status">
        {saved && <Icon name="tick" />}
        {words(save, said)}
      </span>
      {saved && (
        <Button look="quiet" onPress={() => void save.show()}>
          {text.showInFolder}
        </Button>
      )}
    </footer>
  );
}
