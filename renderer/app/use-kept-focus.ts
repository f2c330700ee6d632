import { useEffect, useRef } from "react";
import { rememberFocus, rescueFocus } from "../ui/rescue-focus.ts";

/** Gives the focus to what is shown where another view or brief took its element away, whoever asked for that. */
export function useKeptFocus(shown: string): void {
  const before = useRef(shown);
  useEffect(() => {
    window.addEventListener("focusin", rememberFocus);
    return () => window.removeEventListener("focusin", rememberFocus);
  }, []);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    rescueFocus();
  }, [shown]);
}
