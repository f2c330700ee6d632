/** Runs when what was changed just now has been drawn, and effects of the change have run. */
export function afterFrames(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run));
}
