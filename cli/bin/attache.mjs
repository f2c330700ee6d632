#!/usr/bin/env node
// npm links this file before anything is built; the built command is in out/cli.
try {
  await import("../../out/cli/attache.mjs");
} catch (error) {
  const reason = JSON.stringify(String(error?.message ?? error)).slice(1, -1);
  process.stderr.write(
    `attache: unexpected error: ${reason}; build the command again with npm run build:cli\n`,
  );
  if (process.env.ATTACHE_TRACE === "1") process.stderr.write(`${error?.stack}\n`);
  process.exitCode = 3;
}
