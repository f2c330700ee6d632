import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { timeWords } from "./time-words.ts";

interface RestoredNoticeProps {
  /** When the draft was kept that came back; undefined after it was set aside. */
  readonly restoredAt: number | undefined;
  readonly afreshWords: string;
  readonly remark?: string | undefined;
  readonly onStartAfresh: () => void;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

/** Says that unsaved changes came back. The one button stays where it is, and so does the focus on it. */
export function RestoredNotice(props: RestoredNoticeProps) {
  const { restoredAt, afreshWords, remark, onStartAfresh, onUndo, onDismiss } = props;
  const afresh = restoredAt === undefined;
  return (
    <Notice
      quiet
      severity="information"
      title={afresh ? afreshWords : text.restored(timeWords(restoredAt, Date.now()))}
      onDismiss={onDismiss}
      action={
        <Button onPress={afresh ? onUndo : onStartAfresh}>{afresh ? text.undo : text.startAfresh}</Button>
      }
    >
      {!afresh && remark && <p>{remark}</p>}
    </Notice>
  );
}
