import { FONT_FOLDER, OURS } from "./paths.mjs";

export async function openPdf() {
  const { openPdf: open } = await import(OURS.href);
  return open(FONT_FOLDER);
}

export async function openWord() {
  const { openWord: open } = await import(OURS.href);
  return open();
}
