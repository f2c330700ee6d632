import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "attache-bytes-"));

/** Preloaded module that changes the clock and the random numbers. */
const OTHER_CLOCK = `
const Real = Date;
const shift = Number(process.env.CLOCK_SHIFT);
globalThis.Date = class extends Real {
  constructor(...words) {
    if (words.length === 0) super(Real.now() + shift);
    else super(...words);
  }
  static now() {
    return Real.now() + shift;
  }
};
let chance = Number(process.env.CHANCE);
Math.random = () => (chance = (chance * 9301 + 49297) % 233280) / 233280;
`;

interface Surroundings {
  readonly zone: string;
  readonly locale: string;
  /** Days from now. */
  readonly clock: number;
  readonly chance: number;
}

const SURROUNDINGS: Readonly<Record<string, Surroundings>> = {
  london: { zone: "Europe/London", locale: "en_GB.UTF-8", clock: 0, chance: 1 },
  "the far west, in Turkish": { zone: "Pacific/Pago_Pago", locale: "tr_TR.UTF-8", clock: -9000, chance: 7 },
  "the far east, in Arabic": { zone: "Pacific/Kiritimati", locale: "ar_EG.UTF-8", clock: 9000, chance: 77 },
  "no language at all": { zone: "Asia/Kathmandu", locale: "C", clock: 0.5, chance: 777 },
};

/** Digests of the sample notes, by file name, made in different surroundings. */
function digests(name: string, template: string): Readonly<Record<string, string>> {
  const place = join(folder, `${name} ${template}`);
  mkdirSync(place, { recursive: true });
  const clock = join(place, "clock.cjs");
  writeFileSync(clock, OTHER_CLOCK);
  const { zone, locale, clock: days, chance } = SURROUNDINGS[name] as Surroundings;
  const words = ["brief", "--date", "2026-11-23", "--template", template, "--out", join(place, "notes")];
  const ran = spawnSync(process.execPath, ["--require", clock, resolve("out/cli/attache.mjs"), ...words], {
    encoding: "utf8",
    cwd: place,
    env: {
      PATH: process.env.PATH,
      ATTACHE_HOME: join(place, "home"),
      TZ: zone,
      LANG: locale,
      LC_ALL: locale,
      CLOCK_SHIFT: String(days * 86_400_000),
      CHANCE: String(chance),
    },
  });
  expect(ran.stderr).toBe("");
  const files = readdirSync(join(place, "notes")).sort();
  expect(files.map((file) => file.split(".").pop())).toEqual(["docx", "pdf"]);
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash("sha256")
        .update(readFileSync(join(place, "notes", file)))
        .digest("hex"),
    ]),
  );
}

test.each(["meeting-brief", "country-brief"])(
  "a %s is the same bytes on any clock, in any time zone, language and folder, whatever chance does",
  (template) => {
    const [first, ...others] = Object.keys(SURROUNDINGS).map((name) => digests(name, template));
    for (const each of others) expect(each).toEqual(first);
  },
);
