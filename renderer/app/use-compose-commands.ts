import { useCommand } from "../commands/command-registry.tsx";
import { text } from "../text/text.ts";
import { useAnnounce } from "./announcements.tsx";
import type { ComposeController } from "./use-compose-controller.ts";

/** What can be done with the open brief from anywhere in Compose. */
export function useComposeCommands(compose: ComposeController, isShown: boolean): void {
  const announce = useAnnounce();
  const { document, block, save } = compose;
  const { session } = document.state;
  const canSave = session !== null && block === undefined && save.state.type !== "saving";
  const isOpen = isShown && session !== null;

  useCommand("save-now", () => void document.autosave.flush().then(() => announce(text.briefSaved)), isOpen);
  useCommand("undo", () => document.dispatch({ type: "undone" }), isOpen && session.history.past.length > 0);
  useCommand(
    "redo",
    () => document.dispatch({ type: "redone" }),
    isOpen && session.history.future.length > 0,
  );
  useCommand("close-brief", () => void document.close(), session !== null);
  useCommand("save-note", () => compose.saveAs("pdf"), canSave);
  useCommand("save-pdf", () => compose.saveAs("pdf"), canSave);
  useCommand("save-word", () => compose.saveAs("docx"), canSave);
}
