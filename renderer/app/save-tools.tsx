import { Toolbar } from "react-aria-components";
import type { Format } from "../../electron/contract/api.ts";
import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { SeverityIcon } from "../ui/icon.tsx";
import { KEYS } from "./platform.ts";

interface SaveToolsProps {
  /** Why saving is not possible, in words. */
  readonly block: string | undefined;
  readonly busy: boolean;
  readonly onSave: (format: Format) => void;
}

export function SaveTools({ block, busy, onSave }: SaveToolsProps) {
  const isDisabled = busy || block !== undefined;
  return (
    <>
      {block && (
        <span className="save-block" id="save-block">
          <SeverityIcon severity="information" />
          {block}
        </span>
      )}
      <Toolbar aria-label={text.actions} className="save-tools">
        <Button
          look="main"
          keys={KEYS.save}
          isDisabled={isDisabled}
          aria-describedby={block && "save-block"}
          onPress={() => onSave("pdf")}
        >
          {text.savePdf}
        </Button>
        <Button
          keys={KEYS.saveWord}
          isDisabled={isDisabled}
          aria-describedby={block && "save-block"}
          onPress={() => onSave("docx")}
        >
          {text.saveWord}
        </Button>
      </Toolbar>
    </>
  );
}
