import { useState } from "react";
import type { EntryView } from "../../../electron/contract/api.ts";
import { text } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";

interface WordingDialogProps {
  readonly entry: EntryView;
  /** The brief's own words, where it has some. */
  readonly wording: string | undefined;
  /** Null takes the dossier's text again. */
  readonly onChange: (wording: string | null) => void;
  readonly onClose: () => void;
}

/** The words of a statement for this note alone, below those of the dossier. */
export function WordingDialog({ entry, wording, onChange, onClose }: WordingDialogProps) {
  const own = entry.richText ?? entry.text;
  const [words, setWords] = useState(wording ?? own);
  const finish = (chosen: string | null) => {
    onClose();
    onChange(chosen);
  };
  const isOwn = words.trim() === "" || words === own;
  return (
    <Dialog
      title={text.wordingTitle}
      onClose={onClose}
      answers={
        <>
          {wording !== undefined && (
            <span className="dialog-apart">
              <Button look="quiet" onPress={() => finish(null)}>
                {text.wordingBack}
              </Button>
            </span>
          )}
          <Button onPress={onClose}>{text.cancel}</Button>
          <Button look="main" onPress={() => finish(isOwn ? null : words)}>
            {text.wordingUse}
          </Button>
        </>
      }
    >
      <div className="field">
        <span className="field-label">{text.wordingDossier}</span>
        <p className="wording-dossier" dir="auto">
          {entry.text}
        </p>
      </div>
      <TextField
        label={text.wordingOwn}
        value={words}
        onChange={setWords}
        rows={5}
        help={text.wordingHelp}
        autoFocus
      />
    </Dialog>
  );
}
