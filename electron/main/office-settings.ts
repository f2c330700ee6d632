import { dirname, posix, win32 } from "node:path";

const NAME = "office-settings.yaml";

interface Machine {
  readonly platform: NodeJS.Platform;
  /** The whole path of the program. */
  readonly program: string;
  /** %ProgramData% of Windows. */
  readonly programData?: string | undefined;
}

/** Where an office may have put its settings: in the machine's configuration, then beside the program. */
export function officeSettingsFiles({ platform, program, programData }: Machine): readonly string[] {
  if (platform === "win32") {
    const shared =
      programData !== undefined && win32.isAbsolute(programData) ? programData : "C:\\ProgramData";
    return [win32.join(shared, "Attache", NAME), win32.join(win32.dirname(program), NAME)];
  }
  const shared = platform === "darwin" ? "/Library/Application Support/Attache" : "/etc/attache";
  return [posix.join(shared, NAME), posix.join(dirname(program), NAME)];
}
