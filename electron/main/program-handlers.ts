import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { success } from "../../core/problem/result.ts";
import type { Command } from "../contract/commands.ts";
import type { ProgramApi, ProgramView } from "../contract/program.ts";
import type { Log } from "./log/log.ts";
import { problemReply } from "./problem-reply.ts";

export interface ProgramDependencies {
  /** The program's own folder, which holds its licences. */
  readonly root: string;
  readonly log: Log;
  describe(): ProgramView;
  enableCommands(commands: readonly Command[]): void;
  showInFolder(file: string): void;
}

export function programHandlers(dependencies: ProgramDependencies): ProgramApi {
  const { root, log } = dependencies;
  return {
    async reportCommands(commands) {
      dependencies.enableCommands(commands);
      return success(null);
    },
    async reportFault(fault) {
      log.fault("window", fault);
      return success(null);
    },
    describeProgram: async () => success(dependencies.describe()),
    async readLicences() {
      const texts = ["LICENSE", "THIRD-PARTY-LICENCES.txt"].map((name) => readFile(join(root, name), "utf8"));
      const [own, others] = await Promise.all(texts).catch(() => []);
      if (own === undefined || others === undefined)
        return problemReply("no-licences", "this copy of the program lacks the files of its licences");
      return success({ own, others });
    },
    async showLog() {
      // A log that has nothing to tell yet is begun, so that there is something to show.
      log.note("log shown");
      dependencies.showInFolder(log.file);
      return success(null);
    },
  };
}
