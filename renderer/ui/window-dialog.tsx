import { type ReactNode, useEffect } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { rescueFocus } from "./rescue-focus.ts";
import "./window-dialog.css";

interface WindowDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The answers, which stay in view. */
  readonly answers: ReactNode;
  /** A question that must be answered before all else. */
  readonly isQuestion?: boolean;
}

/** A dialog over the window. Escape and a press beside it close it; the focus goes back, or to the first pane. */
export function WindowDialog({ title, onClose, children, answers, isQuestion }: WindowDialogProps) {
  useEffect(() => rescueFocus, []);
  return (
    <ModalOverlay
      isOpen
      isDismissable={!isQuestion}
      className="window-dialog-overlay"
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className="window-dialog-frame">
        <Dialog role={isQuestion ? "alertdialog" : "dialog"} className="window-dialog">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <div className="window-dialog-body">{children}</div>
          <div className="window-dialog-answers">{answers}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
