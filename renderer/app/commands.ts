import type { MenuCommand } from "../../electron/contract/api.ts";

interface Keys {
  readonly key: string;
  readonly shift: boolean;
}

/** What the main modifier with a key asks for. In Templates, saving means the template. */
export function commandOf({ key, shift }: Keys): MenuCommand | undefined {
  const letter = key.toLowerCase();
  if (letter === "o" && !shift) return "open-dossier";
  if (letter === "s") return shift ? "save-docx" : "save-pdf";
  if (letter === "1" && !shift) return "show-compose";
  if (letter === "2" && !shift) return "show-templates";
  return undefined;
}
