import { spawn } from "node:child_process";
import { buildApp, needElectron } from "./runtime.mjs";

buildApp();
const program = spawn(needElectron(), [".", ...process.argv.slice(2)], { stdio: "inherit" });
program.on("exit", (code) => process.exit(code ?? 1));
