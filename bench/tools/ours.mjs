import { FONT_FOLDER, ours } from "./paths.mjs";

export async function openPdf() {
  const { openPdf: open } = await import(ours("pdf"));
  return open(FONT_FOLDER);
}

/** The same pages without tags, to measure the cost of tagging. */
export async function openPdfUntagged() {
  const { openPdf: open } = await import(ours("pdf"));
  return open(FONT_FOLDER, { tagged: false });
}

export async function openWord() {
  const { openWord: open } = await import(ours("word"));
  return open();
}
