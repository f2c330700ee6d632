import { type ReactNode, useRef } from "react";
import type { Severity } from "../../core/problem/problem.ts";
import { text } from "../text/text.ts";
import { Button } from "./button.tsx";
import { Icon, SeverityIcon } from "./icon.tsx";
import { useRescuedFocus } from "./rescue-focus.ts";
import "./notice.css";

interface NoticeProps {
  readonly severity: Severity;
  readonly title: string;
  readonly children?: ReactNode;
  readonly onDismiss?: () => void;
  /** What can be done about it, beside the words. */
  readonly action?: ReactNode;
  /** Whether it waits until other speech has ended, for what needs no answer. */
  readonly quiet?: boolean;
}

/** What happened and what to do about it; screen readers announce it at once. */
export function Notice({ severity, title, children, onDismiss, action, quiet }: NoticeProps) {
  const box = useRef<HTMLDivElement>(null);
  useRescuedFocus(box);
  return (
    <div ref={box} className={`notice notice-${severity}`} role={quiet ? "status" : "alert"}>
      <SeverityIcon severity={severity} />
      <div className="notice-words">
        <strong>{title}</strong>
        {children}
      </div>
      {action}
      {onDismiss && (
        <Button look="icon" aria-label={text.dismiss} onPress={onDismiss}>
          <Icon name="close" />
        </Button>
      )}
    </div>
  );
}
