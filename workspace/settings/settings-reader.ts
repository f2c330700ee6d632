import type { Problem } from "../../core/problem/problem.ts";
import { type Result, success } from "../../core/problem/result.ts";
import { readSettings } from "../../core/settings/read-settings.ts";
import type { Settings } from "../../core/settings/settings.ts";
import { writeSettings } from "../../core/settings/write-settings.ts";
import { decodeText } from "../decode-text.ts";

/** What a file of settings holds: a file that cannot be parsed is no failure of the reading. */
export type SettingsReading =
  | { readonly type: "read"; readonly values: Partial<Settings>; readonly problems: readonly Problem[] }
  | { readonly type: "unreadable"; readonly problems: readonly Problem[] };

export type SettingsWriting =
  | { readonly type: "written"; readonly text: string }
  | { readonly type: "unreadable"; readonly problems: readonly Problem[] };

/** Reads and writes the text of settings, on the spot or in a worker; `name` is the file in problems. */
export interface SettingsReader {
  read(name: string, bytes: Uint8Array): Promise<Result<SettingsReading>>;
  /** The file after a change, from its bytes before; null where there is none. */
  write(name: string, before: Uint8Array | null, change: Partial<Settings>): Promise<Result<SettingsWriting>>;
}

export function createSettingsReader(): SettingsReader {
  return {
    async read(name, bytes) {
      const text = decodeText(name, bytes);
      if (typeof text !== "string") return success({ type: "unreadable", problems: [text] });
      const read = readSettings(name, text);
      return read.ok
        ? success({ type: "read", values: read.value, problems: read.problems })
        : success({ type: "unreadable", problems: read.problems });
    },
    async write(name, before, change) {
      const text = before === null ? null : decodeText(name, before);
      if (text !== null && typeof text !== "string") return success({ type: "unreadable", problems: [text] });
      const written = writeSettings(name, text, change);
      return written.ok
        ? success({ type: "written", text: written.value })
        : success({ type: "unreadable", problems: written.problems });
    },
  };
}
