import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FurtherFamily, ReadFont } from "../core/write/pdf/fonts/font-files.ts";

/** What is asked for letters and signs that the family of the house style lacks. */
export function furtherFamilies(folder: string): readonly FurtherFamily[] {
  const from = (name: string): ReadFont => readFrom(join(folder, name));
  return [{ name: "DejaVu Sans", regular: from("DejaVuSans.ttf") }];
}

/** Layout asks in the middle of its work, and rarely: no time to wait for a disk in turn. */
function readFrom(file: string): ReadFont {
  return () => {
    try {
      return new Uint8Array(readFileSync(file));
    } catch {
      return undefined;
    }
  };
}
