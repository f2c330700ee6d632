import type { ReactNode } from "react";
import { Heading } from "react-aria-components";
import { Modal } from "./modal.tsx";
import "./dialog.css";

/** `narrow` for a question or a few fields, `wide` for lists and texts. */
type DialogSize = "narrow" | "wide";

interface DialogProps {
  readonly title: string;
  readonly size?: DialogSize;
  readonly describedBy?: string;
  /** A question that must be answered before all else. */
  readonly isQuestion?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The answers, which stay in view; the one that does what the title says comes last. */
  readonly answers: ReactNode;
}

/** A dialog with a title, a body that scrolls, and its answers. */
export function Dialog(props: DialogProps) {
  const { title, size = "narrow", describedBy, isQuestion = false, onClose, children, answers } = props;
  return (
    <Modal
      className={`dialog dialog-${size}`}
      describedBy={describedBy}
      isQuestion={isQuestion}
      onClose={onClose}
    >
      <Heading slot="title" level={2} className="dialog-title" dir="auto">
        {title}
      </Heading>
      <div className="dialog-body">{children}</div>
      <div className="dialog-answers">{answers}</div>
    </Modal>
  );
}
