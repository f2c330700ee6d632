import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { runTool } from "./files/tools.ts";

/** In seconds. */
const LIMIT = 300;

/**
 * Converts with LibreOffice, into `folder`; `kind` is the extension of the new files. It gets the fonts that the PDFs
 * embed: a machine seldom has Calibri or Carlito, and pages counted in another face say nothing of Word's.
 */
export function convertWithLibreOffice(folder: string, kind: string, ...files: readonly string[]): void {
  if (!comesBack(folder, kind, files, LIMIT))
    throw new Error(`LibreOffice never came back from ${files.join(" ")}`);
}

/**
 * Converts files that may be odd enough for LibreOffice never to come back from one: that one is given back, and the
 * conversion goes on behind it. It converts in the order of the files, so that the first one missing is the one.
 */
export function convertOddFiles(
  folder: string,
  kind: string,
  files: readonly string[],
  seconds: number,
): readonly string[] {
  if (comesBack(folder, kind, files, seconds)) return [];
  const done = (file: string): boolean =>
    existsSync(join(folder, basename(file).replace(/\.\w+$/, `.${kind.slice(0, 3)}`)));
  const stuck = files.findIndex((file) => !done(file));
  const file = files[stuck];
  if (file === undefined) return [];
  return [file, ...convertOddFiles(folder, kind, files.slice(stuck + 1), seconds)];
}

/** Whether it is ready in time; that it fails is no answer. */
function comesBack(folder: string, kind: string, files: readonly string[], seconds: number): boolean {
  if (files.length === 0) return true;
  const home = join(tmpdir(), `attache-libre-office-${process.pid}`);
  if (!existsSync(home)) {
    mkdirSync(home);
    symlinkSync(resolve("assets/fonts"), join(home, "fonts"), "dir");
  }
  const profile = pathToFileURL(mkdtempSync(join(home, "profile-"))).href;
  // `soffice` is a script: ended by itself it would leave its program running.
  const { status, signal } = spawnSync(
    "timeout",
    [
      "--signal=KILL",
      String(seconds),
      process.env.ATTACHE_SOFFICE ?? "soffice",
      `-env:UserInstallation=${profile}`,
      "--headless",
      "--convert-to",
      kind,
      "--outdir",
      folder,
      ...files,
    ],
    { stdio: "ignore", env: { ...process.env, XDG_DATA_HOME: home } },
  );
  if (status !== 0 && signal !== "SIGKILL")
    throw new Error(`LibreOffice ended with ${status ?? signal} on ${files.join(" ")}`);
  return status === 0;
}

/** The pages of a Word file as LibreOffice prints them: their text, laid out as on paper. */
export function pagesInLibreOffice(folder: string, docx: string): readonly string[] {
  convertWithLibreOffice(folder, "pdf", docx);
  const pdf = join(folder, basename(docx).replace(/\.\w+$/, ".pdf"));
  return runTool("pdftotext", "-layout", pdf, "-").split("\f").slice(0, -1);
}
