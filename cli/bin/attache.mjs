#!/usr/bin/env node
import { existsSync } from "node:fs";

// In the package the built command lies beside this folder; in a checkout it lies in out/cli, and npm links this file
// before anything is built.
const packed = new URL("../out/cli/attache.mjs", import.meta.url);
try {
  await import(existsSync(packed) ? packed.href : "../../out/cli/attache.mjs");
} catch (error) {
  const reason = JSON.stringify(String(error?.message ?? error)).slice(1, -1);
  process.stderr.write(
    `attache: unexpected error: ${reason}; build the command again with npm run build:cli\n`,
  );
  if (process.env.ATTACHE_TRACE === "1") process.stderr.write(`${error?.stack}\n`);
  process.exitCode = 3;
}
