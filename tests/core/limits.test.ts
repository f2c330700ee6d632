import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { expect, test } from "vitest";

/** Rooms in which files of strangers are opened, unpacked, parsed or compared; what lays out and paints is none. */
const ROOMS = [
  "workspace",
  "cli",
  "electron/main/opened-file",
  "electron/main/opened-file",
  "core/brief",
  "core/dossier",
  "core/image",
  "core/import",
  "core/located-text",
  "core/marking",
  "core/read",
  "core/render",
  "core/source",
  "core/template",
  "core/verify/pdf",
  "core/verify/docx",
  "core/ooxml",
];

/** A constant of a module that is called a bound, with a number of a thousand or more in what it is set to. */
const BOUND =
  /^(?:export )?const ((?:[A-Z]+_)*(?:MAX|MAXIMUM|MOST|LARGEST|LONGEST|DEEPEST|LIMITS?)(?:_[A-Z]+)*)\b[^=]*= [^;]*?\d[\d_]{3,}/gm;

/** A schema's bound, or a comparison of a length or size, with such a number where it stands. */
const NUMBER = /\.max\(\d[\d_]{3,}\)|(?:length|size|count|bytes)\b[^;\n]{0,20}[<>]=? ?\d[\d_]{3,}/gim;

function bounds(source: string): readonly string[] {
  return [
    ...Array.from(source.matchAll(BOUND), ([, name = ""]) => name),
    ...Array.from(source.matchAll(NUMBER), ([text]) => text),
  ];
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

test.each([
  ["const MAXIMUM_BYTES = 5_000_000;", ["MAXIMUM_BYTES"]],
  ["const MAX_BYTES = 5_000_000;", ["MAX_BYTES"]],
  ["export const ZIP_LIMITS = {\n  files: 10_000,\n};", ["ZIP_LIMITS"]],
  ["  text: z.string().max(2000),", [".max(2000)"]],
  ["  if (bytes.length > 5_000_000) return;", ["bytes.length > 5_000_000"]],
  ["const MOST_ROWS = 200;\nconst WIDTH = 5_000;", []],
  ["const [first] = text.slice(0, 1_000);", []],
])("a bound is known by its name or by what it is compared with: %s", (source, found) => {
  expect(bounds(source)).toEqual(found);
});
