import { type ReactNode, useEffect } from "react";
import { Modal as AriaModal, Dialog, ModalOverlay } from "react-aria-components";
import { rescueFocus } from "./rescue-focus.ts";
import "./modal.css";

interface ModalProps {
  readonly className: string;
  /** Names it where no heading does. */
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  /** It leads on to something else, and gives way to it. Dialogs stay until they are answered. */
  readonly isPassing?: boolean;
  /** A question that must be answered: a press beside it does not close it. */
  readonly isQuestion?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * Everything that stands in front of the window. Escape closes it, and a press beside it unless it is a question. The
 * focus goes back to where it was, or to the first pane where that is gone.
 */
export function Modal(props: ModalProps) {
  const { className, label, describedBy, isPassing = false, isQuestion = false, onClose, children } = props;
  useEffect(() => rescueFocus, []);
  return (
    <ModalOverlay
      isOpen
      isDismissable={!isQuestion}
      className="modal-overlay"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <AriaModal className={`modal ${isPassing ? "modal-passing" : "modal-lasting"} ${className}`}>
        <Dialog
          role={isQuestion ? "alertdialog" : "dialog"}
          aria-label={label}
          aria-describedby={describedBy}
          className="modal-content"
        >
          {children}
        </Dialog>
      </AriaModal>
    </ModalOverlay>
  );
}

/** Whether something stands in front of the window. */
export function isWindowCovered(): boolean {
  return document.querySelector(".modal") !== null;
}

/** Whether a dialog waits for its answer. */
export function isDialogOpen(): boolean {
  return document.querySelector(".modal-lasting") !== null;
}
