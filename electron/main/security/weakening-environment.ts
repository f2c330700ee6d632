/** Environment variables that would weaken a packaged program. */
export interface WeakeningVariable {
  readonly name: string;
  /** Effect, as a clause after "which". */
  readonly effect: string;
  /**
   * Name of the fuse, in electron-builder's spelling, that makes Electron ignore the variable, or `refusal` if there is
   * none and the program does not start.
   */
  readonly guard: "runAsNode" | "enableNodeOptionsEnvironmentVariable" | "onlyLoadAppFromAsar" | "refusal";
}

export const WEAKENING_ENVIRONMENT: readonly WeakeningVariable[] = [
  { name: "ELECTRON_RUN_AS_NODE", effect: "runs any script in Attaché's place", guard: "runAsNode" },
  {
    name: "NODE_OPTIONS",
    effect: "loads other people's code",
    guard: "enableNodeOptionsEnvironmentVariable",
  },
  {
    name: "NODE_EXTRA_CA_CERTS",
    effect: "accepts forged certificates",
    guard: "enableNodeOptionsEnvironmentVariable",
  },
  { name: "ELECTRON_ENABLE_LOGGING", effect: "writes what the window does to a log", guard: "refusal" },
  { name: "ELECTRON_LOG_FILE", effect: "writes what the window does to a log", guard: "refusal" },
  { name: "ELECTRON_ENABLE_STACK_DUMPING", effect: "writes what was in memory to a log", guard: "refusal" },
  {
    name: "ELECTRON_NO_ASAR",
    effect: "loads files from outside the program's archive",
    guard: "onlyLoadAppFromAsar",
  },
  { name: "ELECTRON_DISABLE_SANDBOX", effect: "takes the window's sandbox away", guard: "refusal" },
  {
    name: "CHROME_DEVEL_SANDBOX",
    effect: "starts another program in the sandbox's place",
    guard: "refusal",
  },
];
