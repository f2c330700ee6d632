import { RestoredNotice } from "../drafts/restored-notice.tsx";
import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import type { TemplatesHandle } from "./templates-handle.ts";

/** What is to be known of the open template's text: unsaved changes that came back, and what others did. */
export function OtherVersionNotices({ templates }: { readonly templates: TemplatesHandle }) {
  const { state, dispatch } = templates;
  const { open } = state;
  if (!open) return null;
  const { other, restoredAt, replaced } = open;
  const theirs = other?.type === "changed" ? other.theirs : null;
  return (
    <>
      {(restoredAt !== undefined || replaced) && open.saved && (
        <RestoredNotice
          restoredAt={restoredAt}
          afreshWords={replaced?.other ? text.theirsTaken : text.startedAfresh}
          onStartAfresh={() => dispatch({ type: "theirsTaken" })}
          onUndo={() => dispatch({ type: "mineBroughtBack" })}
          onDismiss={() => dispatch({ type: "restoreDismissed" })}
        />
      )}
      {other && (
        <Notice
          quiet
          severity="warning"
          title={theirs ? text.changedByOther : text.goneByOther}
          action={
            theirs && (
              <Button onPress={() => dispatch({ type: "compared", before: "save", theirs })}>
                {text.compare}
              </Button>
            )
          }
        >
          <p>{theirs ? text.changedByOtherHint : text.goneByOtherHint}</p>
        </Notice>
      )}
    </>
  );
}
