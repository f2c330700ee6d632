import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { localDate } from "../core/text/date.ts";
import { run } from "./run.ts";

/** The built file lies in out/cli, two folders below what ships. */
const root = fileURLToPath(new URL("../..", import.meta.url));

process.exitCode = await run(process.argv.slice(2), {
  print: (line) => console.log(line),
  printError: (line) => console.error(line),
  today: localDate(new Date()),
  shipped: {
    templates: near(join(root, "templates")),
    dossiers: near(join(root, "assets", "dossiers")),
    markingSchemes: near(join(root, "assets", "marking-schemes")),
    fonts: join(root, "assets", "fonts"),
    hyphenation: join(root, "assets", "hyphenation"),
  },
  ownTemplates: join(process.env.ATTACHE_HOME ?? join(homedir(), "Attaché"), "templates"),
  version: packageVersion(),
});

/** Paths below the current folder are shown short, as a person would type them. */
function near(path: string): string {
  const short = relative(process.cwd(), path);
  return short === "" || short === ".." || short.startsWith(`..${sep}`) ? path : short;
}

function packageVersion(): string {
  const text = readFileSync(join(root, "package.json"), "utf8");
  const version: unknown = Reflect.get(JSON.parse(text), "version");
  return typeof version === "string" ? version : "unknown";
}
