import type { BriefSummary } from "../../electron/contract/briefs.ts";
import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";

interface BinQuestionProps {
  readonly brief: BriefSummary;
  readonly onAnswer: (isMoved: boolean) => void;
}

export function BinQuestion({ brief, onAnswer }: BinQuestionProps) {
  return (
    <Dialog
      isQuestion
      title={text.binQuestion(brief.name)}
      onClose={() => onAnswer(false)}
      answers={
        <>
          <Button onPress={() => onAnswer(false)}>{text.binNo}</Button>
          <Button look="main" autoFocus onPress={() => onAnswer(true)}>
            {text.binYes}
          </Button>
        </>
      }
    >
      <p>{text.binWords}</p>
    </Dialog>
  );
}
