import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

const HERE = "tests/system/written/verapdf";
const JARS = resolve("out/verapdf");

/** Fetched once from Maven Central at the pinned version; undefined where Java or the network is missing. */
export function findVerapdf(): string | undefined {
  if (!existsSync(join(JARS, "validation-model-1.26.1.jar"))) {
    const words = ["-q", "-B", "-f", `${HERE}/pom.xml`, "dependency:copy-dependencies"];
    const ran = spawnSync("mvn", [...words, `-DoutputDirectory=${JARS}`], { timeout: 100_000 });
    if (ran.status !== 0) return undefined;
  }
  const path = `${JARS}/*`;
  const compiled = spawnSync("javac", ["-cp", path, "-d", JARS, `${HERE}/Validate.java`], {
    timeout: 60_000,
  });
  return compiled.status === 0 ? `${path}:${JARS}` : undefined;
}

/** What the validator says of each file: "pass PDFA_2_A file", or "FAIL" and a line for each rule that is broken. */
export function validate(classPath: string, files: readonly string[]): Promise<readonly string[]> {
  const java = spawn("java", ["-cp", classPath, "Validate", ...files], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  let output = "";
  java.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  return new Promise((done, fail) => {
    java.once("error", fail);
    java.once("close", (code) => {
      if (code !== 0) fail(new Error(`the validator ended with ${code}:\n${output}`));
      else done(output.split("\n").filter((line) => /^(pass|FAIL| {2}\S)/.test(line)));
    });
  });
}
