import { tmpdir } from "node:os";
import { basename } from "node:path";
import { emptyKeptWordFiles } from "../support/kept-word-files/empty-kept-word-files.ts";
import { makeTemporaryFolder } from "../support/temporary-folder.ts";

const PREFIX = "attache-system-";

/**
 * veraPDF, which comes last, sees every PDF of the run below its folder, and no test need remember to hand one in.
 * Both groups of tests ask for the folder, and the first to ask makes it.
 */
export function setup(): () => void {
  if (basename(tmpdir()).startsWith(PREFIX)) return () => undefined;
  emptyKeptWordFiles("system");
  return makeTemporaryFolder(PREFIX);
}
