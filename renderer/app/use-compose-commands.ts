import { useCommand } from "../commands/command-registry.tsx";
import { formatsToSave } from "../compose/save/formats-to-save.ts";
import { text } from "../text/text.ts";
import { useAnnounce } from "./announcements.tsx";
import type { ComposeController } from "./use-compose-controller.ts";

/** What can be done with the open brief from anywhere in Compose. */
export function useComposeCommands(compose: ComposeController, isShown: boolean): void {
  const announce = useAnnounce();
  const { document } = compose;
  const { session } = document.state;
  const isOpen = isShown && session !== null;

  useCommand("save-now", () => void document.autosave.flush().then(() => announce(text.briefSaved)), isOpen);
  useCommand("undo", () => document.dispatch({ type: "undone" }), isOpen && session.history.past.length > 0);
  useCommand(
    "redo",
    () => document.dispatch({ type: "redone" }),
    isOpen && session.history.future.length > 0,
  );
  useCommand("close-brief", () => void document.close(), session !== null);
  useNoteCommands(compose);
}

/** The ways in which a note leaves the program. */
function useNoteCommands(compose: ComposeController): void {
  const announce = useAnnounce();
  const { document, block, save } = compose;
  const { session } = document.state;
  const canSave = session !== null && block === undefined && save.state.type !== "working";
  const copy = async () => {
    if (await compose.copy()) announce(text.copied);
  };
  useCommand("save-note", () => compose.saveAs(formatsToSave(session?.brief.formats)), canSave);
  useCommand("save-pdf", () => compose.saveAs(["pdf"]), canSave);
  useCommand("save-word", () => compose.saveAs(["docx"]), canSave);
  useCommand("print-note", compose.print, canSave);
  useCommand("copy-note", () => void copy(), canSave);
}
