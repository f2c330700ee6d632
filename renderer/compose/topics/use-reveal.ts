import { type Dispatch, type SetStateAction, useEffect } from "react";
import { entryDomId, topicDomId } from "../entry-dom.ts";

/** What a finding is about; a new object each time, so that the same place can be shown again. */
export interface Reveal {
  readonly topic: string;
  readonly entry?: string;
}

function focusIn(id: string): void {
  const element = document.getElementById(id);
  element?.querySelector("input")?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: "center" });
}

export function useReveal(reveal: Reveal | null, setExpanded: Dispatch<SetStateAction<ReadonlySet<string>>>) {
  useEffect(() => {
    if (!reveal) return;
    setExpanded((before) => new Set([...before, reveal.topic]));
    // The entries are on the page only after the topic has opened.
    const frame = requestAnimationFrame(() =>
      focusIn(reveal.entry === undefined ? topicDomId(reveal.topic) : entryDomId(reveal.entry)),
    );
    return () => cancelAnimationFrame(frame);
  }, [reveal, setExpanded]);
}
