import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { expect, test } from "vitest";

/** Rooms in which files of strangers are opened, unpacked, parsed or compared; what lays out and paints is none. */
const ROOMS = [
  "workspace",
  "cli",
  "electron/main/opened-file",
  "core/brief",
  "core/dossier",
  "core/image",
  "core/located-text",
  "core/marking",
  "core/read",
  "core/render",
  "core/source",
  "core/template",
  "core/verify/pdf",
  "core/verify/docx",
  "core/word-file",
];

/** A bound by its name, with a number of a thousand or more. */
const BOUND =
  /^(?:export )?const ((?:[A-Z]+_)*(?:MAXIMUM|MAX|MOST|LARGEST|LONGEST|DEEPEST|LIMITS?)(?:_[A-Z]+)*)\b[^=]*= [^;]*?(?:\d[\d_]{3,}|DEEPEST)/gm;

/** What bounds print or words, and no work: each says so where it stands. */
const OF_PRINT = new Set([
  "MOST_ROWS_OF_CELL",
  "LONGEST_INSTRUCTION",
  "MOST_CHECKED",
  "MAX_COPIES",
  "MAX_WAIT_MS",
]);

function bounds(source: string): readonly string[] {
  return [...source.matchAll(BOUND)].map(([, name = ""]) => name).filter((name) => !OF_PRINT.has(name));
}

test("the bounds on files of strangers stand in core/limits alone", () => {
  const found = ROOMS.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.includes(`node_modules${sep}`))
      .flatMap((name) =>
        bounds(readFileSync(join(room, name), "utf8")).map((bound) => `${room}/${name}: ${bound}`),
      ),
  );
  expect(found).toEqual([]);
});

test("a bound is known by its name", () => {
  expect(bounds("const MAXIMUM_BYTES = 5_000_000;\nconst ZIP_LIMITS = { files: 10_000 };")).toEqual([
    "MAXIMUM_BYTES",
    "ZIP_LIMITS",
  ]);
  expect(bounds("const MOST_NAMES = 4;\nconst WIDTH = 5_000;")).toEqual([]);
});
