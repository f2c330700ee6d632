import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** The Nodes for which Attaché's bytes are the same. */
export const NODES = ["20.19", "20", "22", "24"] as const;

/**
 * The program of that version: of `ATTACHE_NODES` (paths with colons between them), of `out/nodes`, where `.ci/run`
 * puts it, or this one; undefined where none is here.
 */
export function nodeOf(version: string): string | undefined {
  const given = (process.env.ATTACHE_NODES ?? "").split(":").filter((path) => path !== "");
  const candidates = [
    process.execPath,
    ...given,
    join("out", "nodes", version, "bin", "node"),
    `node${version}`,
  ];
  return candidates.find((path) => {
    const ran = spawnSync(path, ["--version"], { encoding: "utf8" });
    return ran.status === 0 && ran.stdout.startsWith(`v${version}.`);
  });
}
