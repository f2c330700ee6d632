import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { reportPages } from "./measure/report-pages.mjs";
import { FONT_FOLDER, ours, ROOT } from "./tools/paths.mjs";

/** Compares the estimated pages of Word files with LibreOffice's count. */
const { openPageSamples } = await import(ours("pages"));
const samples = await openPageSamples(ROOT);
const folder = mkdtempSync(join(tmpdir(), "attache-pages-"));
try {
  const counts = countPages(samples, folder);
  reportPages(
    samples.map(({ name, estimate, milliseconds }, place) => ({
      name,
      ...estimate,
      counted: counts[place],
      milliseconds,
    })),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Gives LibreOffice the fonts of the PDF: Carlito has the widths of Calibri, and few machines have either. */
function countPages(files, folder) {
  symlinkSync(FONT_FOLDER, join(folder, "fonts"), "dir");
  for (const { name, docx } of files) writeFileSync(join(folder, `${name}.docx`), docx);
  execFileSync(
    process.env.ATTACHE_SOFFICE ?? "soffice",
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
      "--headless",
      ...["--convert-to", "pdf", "--outdir", folder],
      ...files.map(({ name }) => join(folder, `${name}.docx`)),
    ],
    { stdio: "ignore", env: { ...process.env, XDG_DATA_HOME: folder } },
  );
  return files.map(({ name }) => {
    const info = execFileSync("pdfinfo", [join(folder, `${name}.pdf`)], { encoding: "utf8" });
    return Number(/^Pages: +(\d+)$/m.exec(info)?.[1]);
  });
}
