import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";

/** Runs before every test file: a PDF that a test writes in its own process is kept, whatever comes of it there. */
vi.mock("../../core/write/pdf/write-pdf.ts", async (original) => {
  const written = await original<typeof import("../../core/write/pdf/write-pdf.ts")>();
  const writePdf: typeof written.writePdf = (...words) => {
    const pdf = written.writePdf(...words);
    const name = createHash("sha256").update(pdf.bytes).digest("hex").slice(0, 20);
    writeFileSync(join(tmpdir(), `${name}.pdf`), pdf.bytes);
    return pdf;
  };
  return { ...written, writePdf };
});
