import { startTransition, useEffect, useState } from "react";

/**
 * False until what was drawn first is on the screen, then true: what can wait is drawn in slices between the frames, so
 * that the window answers meanwhile.
 */
export function useAfterPaint(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    // The first frame draws what there is; the second begins when that is on the screen.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => startTransition(() => setPainted(true)));
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return isPainted;
}
