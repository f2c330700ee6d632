import { type ReactNode, useId, useMemo } from "react";
import { text } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import type { Comparison } from "../templates-state.ts";
import type { TemplatesController } from "../use-templates-controller.ts";
import { differenceOf } from "./difference.ts";
import { DifferenceView } from "./difference-view.tsx";
import "./conflict-dialog.css";

interface ConflictDialogProps {
  readonly controller: TemplatesController;
  readonly title: string;
}

type Kind = "changed" | "delete" | "gone";

function kindOf({ before, theirs }: Comparison): Kind {
  if (!theirs) return "gone";
  return before === "delete" ? "delete" : "changed";
}

function wordsOf(kind: Kind, title: string): readonly [heading: string, words: string] {
  if (kind === "gone") return [text.goneTitle(title), text.goneWords];
  if (kind === "delete") return [text.deleteChangedTitle(title), text.deleteChangedWords];
  return [text.compareTitle(title), text.compareWords];
}

/** The safe answer has the focus first. */
function Answers({
  kind,
  controller,
}: {
  readonly kind: Kind;
  readonly controller: TemplatesController;
}): ReactNode {
  const { dispatch } = controller.templates;
  const cancel = (
    <Button autoFocus onPress={() => dispatch({ type: "compareClosed" })}>
      {kind === "delete" ? text.deleteNo : text.cancel}
    </Button>
  );
  if (kind === "delete")
    return (
      <>
        {cancel}
        <Button onPress={() => void controller.removeAnyway()}>{text.deleteAnyway}</Button>
      </>
    );
  if (kind === "gone")
    return (
      <>
        {cancel}
        <Button onPress={() => void controller.discardMine()}>{text.discardMine}</Button>
        <Button look="main" onPress={() => void controller.keepMine()}>
          {text.saveAgain}
        </Button>
      </>
    );
  return (
    <>
      {cancel}
      <Button onPress={() => dispatch({ type: "theirsTaken" })}>{text.takeTheirs}</Button>
      <Button look="main" onPress={() => void controller.keepMine()}>
        {text.keepMine}
      </Button>
    </>
  );
}

function Difference({ comparing }: { readonly comparing: Comparison }) {
  const files = useMemo(() => differenceOf(comparing.mine, comparing.theirs?.files ?? []), [comparing]);
  return <DifferenceView files={files} />;
}

/** Shows what another program or person changed, and asks before anything is overwritten. */
export function ConflictDialog({ controller, title }: ConflictDialogProps) {
  const { comparing } = controller.templates.state;
  const id = useId();
  if (!comparing) return null;
  const kind = kindOf(comparing);
  const [heading, words] = wordsOf(kind, title);
  return (
    <Dialog
      title={heading}
      size="wide"
      isQuestion
      describedBy={id}
      onClose={() => controller.templates.dispatch({ type: "compareClosed" })}
      answers={<Answers kind={kind} controller={controller} />}
    >
      <p id={id}>{words}</p>
      {kind !== "gone" && <Difference comparing={comparing} />}
      {kind === "changed" && (
        <p className="quiet small">
          {text.keepMineHint(text.otherVersion(title))} {text.takeTheirsHint}
        </p>
      )}
    </Dialog>
  );
}
