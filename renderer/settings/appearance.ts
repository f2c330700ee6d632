import type { Settings } from "../../electron/contract/settings.ts";
import "./appearance.css";

/** The style sheets look at these; the size of text is the window's own zoom, which the main process sets. */
export function applyAppearance({
  colours,
  contrast,
  density,
}: Pick<Settings, "colours" | "contrast" | "density">): void {
  const { dataset } = document.documentElement;
  dataset.colours = colours;
  dataset.contrast = contrast;
  dataset.density = density;
}
