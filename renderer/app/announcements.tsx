import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { useRescuedFocus } from "../ui/rescue-focus.ts";
import "./toast.css";

/** Milliseconds that a message is shown. What it offers can be done elsewhere, too, so nothing is lost with it. */
const SHOWN_MS = 10_000;

interface Announcement {
  readonly words: string;
  /** What can be done about it at once. */
  readonly actions: readonly AnnouncedAction[];
}

export interface AnnouncedAction {
  readonly label: string;
  readonly run: () => void;
}

export type Announce = (words: string, actions?: readonly AnnouncedAction[]) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** Says that something was done: in a message at the foot of the window that screen readers read out. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

function Toast({ shown, onClose }: { readonly shown: Announcement; readonly onClose: () => void }) {
  const [isHeld, setHeld] = useState(false);
  const element = useRef<HTMLDivElement>(null);
  useRescuedFocus(element);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(onClose, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isHeld, onClose]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointer and focus only keep the message from leaving
    <div
      ref={element}
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span dir="auto">{shown.words}</span>
      {shown.actions.map(({ label, run }) => (
        <Button
          key={label}
          look="quiet"
          onPress={() => {
            onClose();
            run();
          }}
        >
          {label}
        </Button>
      ))}
      <Button look="icon" aria-label={text.dismiss} onPress={onClose}>
        <Icon name="close" />
      </Button>
    </div>
  );
}

export function AnnouncementProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<Announcement | null>(null);
  const announce = useCallback<Announce>((words, actions = []) => setShown({ words, actions }), []);
  const close = useCallback(() => setShown(null), []);
  const toast = useMemo(
    () => (
      <div className="toasts" role="status">
        {shown && <Toast shown={shown} onClose={close} />}
      </div>
    ),
    [shown, close],
  );
  return (
    <AnnounceContext value={announce}>
      {children}
      {toast}
    </AnnounceContext>
  );
}
