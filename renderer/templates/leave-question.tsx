import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { Question } from "../ui/question.tsx";

interface LeaveQuestionProps {
  readonly title: string;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onStay: () => void;
}

export function LeaveQuestion({ title, onSave, onDiscard, onStay }: LeaveQuestionProps) {
  return (
    <Question words={text.unsavedQuestion(title)} onEscape={onStay}>
      <Button look="main" onPress={onSave}>
        {text.saveChanges}
      </Button>
      <Button onPress={onDiscard}>{text.discardChanges}</Button>
      <Button onPress={onStay}>{text.keepEditing}</Button>
    </Question>
  );
}
