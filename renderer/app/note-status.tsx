import { type ReactNode, useRef } from "react";
import { useCommandRegistry } from "../commands/command-registry.tsx";
import type { SaveState } from "../compose/save/save-state.ts";
import { fileNames, type SavedFiles, savedFiles } from "../compose/save/saved-files.ts";
import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { useRescuedFocus } from "../ui/rescue-focus.ts";
import type { ComposeController } from "./use-compose-controller.ts";

type Working = Extract<SaveState, { readonly type: "working" }>;

function workWords({ work, formats, stage, isStopping }: Working): string {
  if (isStopping) return text.stopping;
  const files = formats.map((format) => text.formatNames[format]).join(text.and);
  const doing = text.working[work](files);
  return stage ? `${doing} ${text.stages[stage]}` : doing;
}

function savedWords({ records, isChanged }: SavedFiles): string {
  const words = text.saved(fileNames(records, text.and));
  return isChanged ? `${words}, ${text.changedSince}` : words;
}

/** What can be done with the files that were saved last. */
function SavedActions({
  compose,
  files,
}: {
  readonly compose: ComposeController;
  readonly files: SavedFiles;
}) {
  const registry = useCommandRegistry();
  const { save } = compose;
  const { id, fileName } = files.first;
  return (
    <>
      <Button look="quiet" aria-label={text.openNote(fileName)} onPress={() => void save.open(id)}>
        {text.open}
      </Button>
      <Button look="quiet" onPress={() => void save.show(id)}>
        {text.showInFolder}
      </Button>
      <Button
        look="quiet"
        isDisabled={compose.block !== undefined}
        onPress={() => void registry.run("print-note")}
      >
        {text.printNote}
      </Button>
    </>
  );
}

/** Buttons that leave when the work begins or ends, and the focus does not fall with them. */
function KeepsFocus({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useRescuedFocus(box);
  return (
    <div className="note-status-actions" ref={box}>
      {children}
    </div>
  );
}

/** How far the note is, or what became of it last. */
export function NoteStatus({ compose }: { readonly compose: ComposeController }) {
  const { save, document } = compose;
  const { session } = document.state;
  const files = session && savedFiles(session);
  const { state } = save;
  const isWorking = state.type === "working";
  const words = isWorking ? workWords(state) : files ? savedWords(files) : text.ready;
  return (
    <div className="note-status">
      <span role="status" dir="auto">
        {!isWorking && files && <Icon name="tick" />}
        <span>{words}</span>
      </span>
      {isWorking && (
        <KeepsFocus key="working">
          <Button look="quiet" isPending={state.isStopping === true} onPress={save.stop}>
            {text.stopWork[state.work]}
          </Button>
        </KeepsFocus>
      )}
      {!isWorking && files && (
        <KeepsFocus key="saved">
          <SavedActions compose={compose} files={files} />
        </KeepsFocus>
      )}
    </div>
  );
}
