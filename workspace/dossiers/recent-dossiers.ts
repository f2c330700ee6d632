import { createHash } from "node:crypto";
import { mkdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { DOSSIER_LIMITS } from "../../core/limits/limits.ts";
import { failure, type Result, success } from "../../core/problem/result.ts";
import { diskProblem } from "../disk-problem.ts";
import { readRegularFile } from "../read-regular-file.ts";
import { errorCode } from "../save/disk.ts";
import { saveWhole } from "../save-whole.ts";
import type { RecentDossier, RecentDossiers } from "../workspace.ts";

const recentFile = z.object({
  version: z.literal(1),
  dossiers: z
    .array(
      z.object({
        folder: z.string().min(1).max(DOSSIER_LIMITS.recentPath),
        title: z.string().max(DOSSIER_LIMITS.recentTitle),
        isSample: z.boolean(),
      }),
    )
    .max(DOSSIER_LIMITS.recentInFile),
});

type Kept = Omit<RecentDossier, "id">;

/** Keeps the list in `file`, which need not exist. A file that cannot be read is an empty list, and is replaced. */
export function createRecentDossiers(file: string): RecentDossiers {
  let last: Promise<unknown> = Promise.resolve();
  // One after another, so that no change is lost between reading and writing.
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const own = last.then(work, work);
    last = own.catch(() => {});
    return own;
  };
  const change = (how: (kept: readonly Kept[]) => readonly Kept[]) =>
    inTurn(async () => write(file, how(await read(file))));
  return {
    list: () =>
      inTurn(async () => {
        const kept = await read(file);
        const isThere = await Promise.all(kept.map(({ folder }) => holdsDossier(folder)));
        return success(kept.filter((_, index) => isThere[index]).map(withId));
      }),
    find: (id) =>
      inTurn(async () =>
        success((await read(file)).map(withId).find((dossier) => dossier.id === id) ?? null),
      ),
    add: ({ folder, title, isSample }) =>
      change((kept) => [{ folder, title, isSample }, ...kept.filter((other) => other.folder !== folder)]),
    remove: (id) => change((kept) => kept.filter((dossier) => idOf(dossier.folder) !== id)),
  };
}

function withId(dossier: Kept): RecentDossier {
  return { id: idOf(dossier.folder), ...dossier };
}

/** Paths stay in the main process: the window knows a recent dossier by this. */
function idOf(folder: string): string {
  return createHash("sha256").update(folder).digest("hex").slice(0, 32);
}

async function read(file: string): Promise<readonly Kept[]> {
  const bytes = await readRegularFile(file, DOSSIER_LIMITS.recentBytes).catch(() => "not-a-file" as const);
  if (typeof bytes === "string") return [];
  try {
    const parsed = recentFile.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.data.dossiers.slice(0, DOSSIER_LIMITS.recent) : [];
  } catch {
    return [];
  }
}

async function write(file: string, dossiers: readonly Kept[]): Promise<Result<null>> {
  const content = { version: 1, dossiers: dossiers.slice(0, DOSSIER_LIMITS.recent) };
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  } catch (error) {
    return failure([diskProblem(error, dirname(file), "write")]);
  }
  return saveWhole(file, new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`));
}

/** Folders of other computers are not looked at: it would tell them who asks, and may take long. */
async function holdsDossier(folder: string): Promise<boolean> {
  if (process.platform === "win32" && /^[\\/]{2}/.test(folder)) return true;
  return stat(join(folder, "dossier.yaml")).then(
    (status) => status.isFile(),
    (error: unknown) => !["ENOENT", "ENOTDIR"].includes(errorCode(error) ?? ""),
  );
}
