import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { refusalOf } from "../../../electron/main/security/refused-start.ts";
import { WEAKENING_ENVIRONMENT } from "../../../electron/main/security/weakening-environment.ts";
import { ACCEPTED_SWITCHES, WEAKENING_SWITCHES } from "../../../electron/main/security/weakening-switches.ts";

function refusal(words: readonly string[], platform: NodeJS.Platform = "linux", environment = {}) {
  return refusalOf({ words, platform, environment, hasSwitch: () => false });
}

const NAMES = Object.keys(WEAKENING_SWITCHES);

describe.each(["linux", "darwin", "win32"] as const)("on %s", (platform) => {
  const spellings: readonly ((name: string) => readonly string[])[] = [
    (name) => [`--${name}`],
    (name) => [`--${name}=secret`],
    (name) => [`-${name}`],
    (name) => [`-${name}=secret`],
    (name) => [`  --${name} `],
    (name) => ["brief.attachebrief", `--${name}`],
    (name) => [`--${name}`, "secret"],
    ...(platform === "win32"
      ? [
          (name: string) => [`/${name}`],
          (name: string) => [`/${name.toUpperCase()}=secret`],
          (name: string) => [`--${name.toUpperCase()}`],
        ]
      : []),
  ];

  test.each(NAMES)("--%s is refused in every spelling, with what it does", (name) => {
    for (const spelled of spellings) {
      const said = refusal(spelled(name), platform);
      expect(said, spelled(name).join(" ")).toContain(WEAKENING_SWITCHES[name]);
      expect(said).toContain(`--${name}`);
      expect(said).not.toContain("secret");
    }
  });
});

test("a switch that nobody knows is refused, too, and its name is shown safely", () => {
  expect(refusal(["--new-thing"])).toContain("--new-thing, which Attaché does not know");
  expect(refusal(["--\u001b[31m=x"])).not.toContain("\u001b");
  expect(refusal([`--${"x".repeat(10_000)}`])?.length).toBeLessThan(200);
});

test("an underscore is Node's other spelling of a hyphen", () => {
  expect(refusal(["--inspect_brk"])).toContain(WEAKENING_SWITCHES["inspect-brk"]);
});

test.each([
  [[]],
  [["/home/desk/a.attachebrief"]],
  [["file:///home/desk/a.attachebrief"]],
  [["-"]],
  [["--", "--no-sandbox"]],
  [["--force-renderer-accessibility"]],
  [["--force-renderer-accessibility=complete"]],
  [["--ozone-platform-hint=auto", "--disable-gpu"]],
  [["--force-device-scale-factor=1.5"]],
])("%j starts", (words) => {
  expect(refusal(words)).toBeNull();
});

test.each([
  ["linux", ["--ozone-platform=auto", "--enable-features=UseOzonePlatform,WaylandWindowDecorations"]],
  ["linux", ["--disable-features=WaylandFractionalScaleV1", "--gtk-version=4"]],
  ["linux", ["--enable-wayland-ime=true", "--wayland-text-input-version=3"]],
  ["linux", ["--xdg-activation-token=gnome-shell/Attache/1234-0-desk_TIME5"]],
  ["linux", ["--class=Attache", "--display=:0.0", "--disable-dev-shm-usage"]],
  ["linux", ["--use-gl=angle", "--use-angle=vulkan", "--disable-gpu-compositing"]],
  ["win32", ["-ToastActivated"]],
  ["win32", ["-Embedding"]],
  ["win32", ["/prefetch:5", "C:\\Desk\\a.attachebrief"]],
  ["win32", ["--original-process-start-time=13371337133713371"]],
  ["win32", ["--updated"]],
  ["win32", ["--no-first-run", "--no-default-browser-check", "--lang=de-CH"]],
  ["darwin", ["-psn_0_12345"]],
  ["darwin", ["-NSDocumentRevisionsDebugMode", "YES"]],
  ["darwin", ["-ApplePersistenceIgnoreState", "YES", "-AppleLanguages", "(de)"]],
] as const)("words that systems and desktops add harm nothing: on %s, %j starts", (platform, words) => {
  expect(refusal(words, platform)).toBeNull();
});

test.each([
  ["linux", "--enable-features=UseOzonePlatform,SharedArrayBuffer"],
  ["linux", "--enable-features="],
  ["linux", "--disable-features=WaylandX,IsolateOrigins"],
  ["linux", "-ToastActivated"],
  ["linux", "-NSDocumentRevisionsDebugMode"],
  ["win32", "-psn_0_12345"],
  ["linux", "--lang=../x"],
  ["linux", "--use-gl=/lib.so"],
] as const)("on %s, %s does not start", (platform, word) => {
  expect(refusal([word], platform)).not.toBeNull();
});

test("a variable is named as such, although Electron has made a switch of it", () => {
  const found = refusalOf({
    words: [],
    environment: { ELECTRON_DISABLE_SANDBOX: "1" },
    platform: "linux",
    hasSwitch: (name) => name === "no-sandbox",
  });
  expect(found).toContain("the environment variable ELECTRON_DISABLE_SANDBOX");
});

test.each(["--ozone-platform=/lib.so", "--force-device-scale-factor=1e9", "--disable-gpu=x"])(
  "%s has a value that is not taken",
  (word) => expect(refusal([word])).not.toBeNull(),
);

test("no word that Chromium takes for a switch gets through unless it is on the list", () => {
  const name = fc.string({ unit: "grapheme-ascii", minLength: 1 });
  fc.assert(
    fc.property(name, fc.constantFrom("--", "-"), (word, dashes) => {
      fc.pre(word.trim() !== "" && !/^-*\s*$/.test(word));
      const accepted = ACCEPTED_SWITCHES.some((known) =>
        known.name.test(word.trim().replace(/^-|=.*/gs, "")),
      );
      return accepted || refusal([`${dashes}${word}`]) !== null;
    }),
  );
});

test("a switch that came by another way than the words is found as well", () => {
  const found = refusalOf({
    words: [],
    environment: {},
    platform: "linux",
    hasSwitch: (name) => name === "remote-debugging-port",
  });
  expect(found).toContain("--remote-debugging-port");
});

test.each(WEAKENING_ENVIRONMENT.filter(({ guard }) => guard === "refusal"))(
  "$name keeps the program from starting",
  ({ name, effect }) => {
    expect(refusal([], "linux", { [name]: "1" })).toContain(effect);
    expect(refusal([], "linux", { [name]: "" })).toBeNull();
  },
);

test("every other variable is disarmed by a fuse", () => {
  const { fuses } = parse(readFileSync("build/fuses.yml", "utf8")) as {
    fuses: Readonly<Record<string, { readonly on: boolean }>>;
  };
  for (const { guard } of WEAKENING_ENVIRONMENT.filter((variable) => variable.guard !== "refusal")) {
    expect(fuses[guard]?.on, guard).toBe(guard === "onlyLoadAppFromAsar");
  }
});
