import type { EntryView } from "../../../electron/contract/api.ts";
import { text } from "../../text/text.ts";

export function entryLabel(entry: Pick<EntryView, "type" | "side">): string {
  const sided = entry.type === "objective" || entry.type === "ask";
  if (sided && entry.side) return text.sidedTypes[entry.side][entry.type];
  return text.entryTypes[entry.type];
}
