import { vi } from "vitest";
import { keepWordFile } from "./keep-word-file.ts";

/** Runs before every test file, so that all Word files that tests write are kept and checked. */
vi.mock("../../../core/write/docx/write-docx.ts", async (original) => {
  const written = await original<typeof import("../../../core/write/docx/write-docx.ts")>();
  const writeDocx: typeof written.writeDocx = (...words) => {
    const bytes = written.writeDocx(...words);
    keepWordFile(bytes);
    return bytes;
  };
  return { ...written, writeDocx };
});
