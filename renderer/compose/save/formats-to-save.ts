import type { Format } from "../../../electron/contract/api.ts";

/** The files that Save note makes: those that the brief asks for, the PDF first; a PDF where it asks for none. */
export function formatsToSave(formats: readonly Format[] = []): readonly Format[] {
  const known = (["pdf", "docx"] as const).filter((format) => formats.includes(format));
  return known.length > 0 ? known : ["pdf"];
}
