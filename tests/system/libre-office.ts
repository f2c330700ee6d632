import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { runTool } from "./files/tools.ts";

/**
 * Converts with LibreOffice, into `folder`; `kind` is the extension of the new files. It gets the fonts that the PDFs
 * embed: a machine seldom has Calibri or Carlito, and pages counted in another face say nothing of Word's.
 */
export function convertWithLibreOffice(folder: string, kind: string, ...files: readonly string[]): void {
  const home = join(tmpdir(), `attache-libre-office-${process.pid}`);
  if (!existsSync(home)) {
    mkdirSync(home);
    symlinkSync(resolve("assets/fonts"), join(home, "fonts"), "dir");
  }
  const profile = pathToFileURL(mkdtempSync(join(home, "profile-"))).href;
  execFileSync(
    process.env.ATTACHE_SOFFICE ?? "soffice",
    [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", kind, "--outdir", folder, ...files],
    {
      stdio: "ignore",
      timeout: 300_000,
      killSignal: "SIGKILL",
      env: { ...process.env, XDG_DATA_HOME: home },
    },
  );
}

/** The pages of a Word file as LibreOffice prints them: their text, laid out as on paper. */
export function pagesInLibreOffice(folder: string, docx: string): readonly string[] {
  convertWithLibreOffice(folder, "pdf", docx);
  const pdf = join(folder, basename(docx).replace(/\.\w+$/, ".pdf"));
  return runTool("pdftotext", "-layout", pdf, "-").split("\f").slice(0, -1);
}
