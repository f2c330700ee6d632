import { type ReactNode, useEffect, useId, useRef } from "react";
import { SeverityIcon } from "./icon.tsx";
import "./question.css";

interface QuestionProps {
  readonly words: string;
  /** The answers, the safe one last. */
  readonly children: ReactNode;
  readonly onEscape: () => void;
}

/** A question in the page itself. It takes the focus, so that it is heard and can be answered by keys. */
export function Question({ words, children, onEscape }: QuestionProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    // After the press that raised the question has given the focus to what was pressed.
    const frame = requestAnimationFrame(() => box.current?.querySelector("button")?.focus());
    return () => {
      cancelAnimationFrame(frame);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <div
      className="question"
      ref={box}
      role="alertdialog"
      aria-labelledby={id}
      onKeyDown={(event) => event.key === "Escape" && onEscape()}
    >
      <SeverityIcon severity="warning" />
      <p id={id}>{words}</p>
      <div className="question-answers">{children}</div>
    </div>
  );
}
