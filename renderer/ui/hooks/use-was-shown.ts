import { useRef } from "react";

/** Whether something has been shown yet: what nobody has looked at need not be drawn, and what was looked at stays. */
export function useWasShown(isShown: boolean): boolean {
  const wasShown = useRef(isShown);
  wasShown.current ||= isShown;
  return wasShown.current;
}
