import { type ReactNode, useEffect } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { rescueFocus } from "./rescue-focus.ts";
import "./modal-window.css";

interface ModalWindowProps {
  readonly label: string;
  readonly className: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Something in front of the window that Escape or a press beside it closes. The focus goes back where it was. */
export function ModalWindow({ label, className, onClose, children }: ModalWindowProps) {
  useEffect(() => rescueFocus, []);
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className="modal-overlay"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={`modal ${className}`}>
        <Dialog aria-label={label} className="modal-dialog">
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Whether something stands in front of the window. */
export function isWindowCovered(): boolean {
  return document.querySelector(".modal") !== null;
}
