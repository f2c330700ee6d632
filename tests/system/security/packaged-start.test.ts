import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { Bridge } from "../../../electron/contract/api.ts";
import { BUILT_MAIN, buildProgram } from "../build-program.ts";
import { launchStandIn, runStandIn } from "../electron-stand-in/launch-stand-in.ts";

declare global {
  interface Window {
    readonly attache: Bridge;
  }
}

const PACKAGED = { STAND_IN_PACKAGED: "1" };

beforeAll(buildProgram);

test.each([
  [["--remote-debugging-port=9222"], {}, "--remote-debugging-port"],
  [["-no-sandbox"], {}, "--no-sandbox"],
  [["a.attachebrief", "--user-data-dir=/tmp/x"], {}, "--user-data-dir"],
  [[], { STAND_IN_SWITCH: "disable-web-security" }, "--disable-web-security"],
  [[], { ELECTRON_ENABLE_LOGGING: "1" }, "ELECTRON_ENABLE_LOGGING"],
] as const)(
  "a packaged program that is started with %j %j ends at once and says why",
  async (words, env, named) => {
    const { code, errors } = await runStandIn(BUILT_MAIN, words, { ...PACKAGED, ...env });
    expect(code).toBe(2);
    expect(errors).toContain("Attaché did not start");
    expect(errors).toContain(named);
    expect(errors).not.toMatch(/9222|tmp\/x/);
  },
);

test("a packaged program starts with a file and a screen switch, and macOS may name the file before it is ready", async () => {
  const folder = await mkdtemp(join(tmpdir(), "attache-packaged-"));
  await writeFile(join(folder, "visit.attachebrief"), "dossier: none\n");
  const program = await launchStandIn(BUILT_MAIN, ["--force-device-scale-factor=2"], {
    ...PACKAGED,
    ATTACHE_HOME: folder,
    STAND_IN_OPEN_FILE: join(folder, "visit.attachebrief"),
  });
  try {
    await program.page.waitForFunction(() => "attache" in window);
    // The window asks by itself as soon as it listens, and shows what came of it.
    await program.page.getByText("This could not be opened").waitFor();
    await program.page.getByText('"title" is missing').waitFor();
  } finally {
    await program.close();
  }
});
