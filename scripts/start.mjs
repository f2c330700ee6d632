import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { buildApp, electronExecutable, WITHOUT_RUNTIME } from "./runtime.mjs";

buildApp();
const electron = electronExecutable();
if (electron === null || !existsSync(electron)) {
  console.error(WITHOUT_RUNTIME);
  process.exit(1);
}
const program = spawn(electron, [".", ...process.argv.slice(2)], { stdio: "inherit" });
program.on("exit", (code) => process.exit(code ?? 1));
