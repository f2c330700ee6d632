import { unzlibSync } from "fflate";

/** The TrueType files that a PDF embeds: its streams that begin as such a file does (ISO 32000-1, 9.9). */
export function embeddedFonts(pdf: Uint8Array): readonly Uint8Array[] {
  const file = Buffer.from(pdf);
  const fonts: Uint8Array[] = [];
  for (let at = file.indexOf("stream\n"); at >= 0; at = file.indexOf("stream\n", at + 1)) {
    if (file.toString("latin1", at - 3, at) === "end") continue;
    const bytes = inflated(file.subarray(at + "stream\n".length));
    if (bytes !== undefined && bytes.length > 12 && Buffer.from(bytes).readUInt32BE() === 0x00010000)
      fonts.push(bytes);
  }
  return fonts;
}

function inflated(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return unzlibSync(bytes);
  } catch {
    return undefined;
  }
}
