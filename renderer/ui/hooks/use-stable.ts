import { useCallback, useLayoutEffect, useRef } from "react";

/** One function for the life of a component that does what `run` of the last drawing does; for listeners, not while drawing. */
export function useStable<Arguments extends readonly unknown[]>(
  run: (...args: Arguments) => void,
): (...args: Arguments) => void {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  return useCallback((...args) => latest.current(...args), []);
}
