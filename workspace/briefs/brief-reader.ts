import { formatSavedBrief } from "../../core/brief/format-saved-brief.ts";
import { readBriefFile } from "../../core/brief/read-brief-file.ts";
import type { BriefFile, SavedBrief } from "../../core/brief/saved-brief.ts";
import { SAVED_BRIEF_LIMITS } from "../../core/limits/limits.ts";
import { failure, type Result, success } from "../../core/problem/result.ts";
import { decodeText } from "../decode-text.ts";
import type { BriefReader, FormattedBrief } from "../workspace.ts";
import { briefProblem } from "./brief-problems.ts";

/** Reads and writes the text of saved briefs on the spot. */
export function createBriefReader(): BriefReader {
  return {
    read: async (files, today) => success(files.map(({ name, bytes }) => readOne(name, bytes, today))),
    format: async (saved, before) => format(saved, before),
  };
}

function readOne(name: string, bytes: Uint8Array, today: string): Result<BriefFile> {
  const text = decodeText(name, bytes);
  return typeof text === "string" ? readBriefFile(name, text, today) : failure([text]);
}

/** What is written is read again at once: no file is made that could not be opened. */
function format(saved: SavedBrief, before: Uint8Array | undefined): Result<FormattedBrief> {
  const known = before === undefined ? "" : decodeText("the brief", before);
  const text = formatSavedBrief(saved, typeof known === "string" ? known : "");
  if (Buffer.byteLength(text) > SAVED_BRIEF_LIMITS.bytes) {
    return failure([
      briefProblem(
        "brief-too-big",
        `the brief has more than ${SAVED_BRIEF_LIMITS.bytes / 1_000_000} MB`,
        "shorten its longest texts",
      ),
    ]);
  }
  const read = readBriefFile("the brief", text, "");
  if (!read.ok) return read;
  if (read.value.type !== "saved") throw new Error("a saved brief was not read back as one");
  return success({ text, saved: read.value.saved });
}
