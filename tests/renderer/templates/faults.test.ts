import { Text } from "@codemirror/state";
import { describe, expect, test } from "vitest";
import type { Place } from "../../../core/problem/problem.ts";
import { diagnosticsOf } from "../../../renderer/templates/editor/diagnostics.ts";
import { faultsOf } from "../../../renderer/templates/faults.ts";

const FILES = ["template.yaml", "template.hbs", "partials/box.hbs", "box.hbs"];

function problem(place?: Place) {
  return { code: "missing", severity: "error", message: "no value here", place } as const;
}

describe("faults", () => {
  test("know their file whether it is named alone or with folders before it", () => {
    const places = ["template.hbs", "mine/template.hbs", "mine\\partials\\box.hbs"];
    const faults = faultsOf(
      places.map((file) => problem({ file, line: 2 })),
      FILES,
    );
    expect(faults.map((fault) => fault.file)).toEqual(["template.hbs", "template.hbs", "partials/box.hbs"]);
  });

  test("of other files, or of none, are kept without a place in the editor", () => {
    const faults = faultsOf([problem(), problem({ file: "topics/visas.yaml", line: 3 })], FILES);
    expect(faults.map((fault) => fault.file)).toEqual([undefined, undefined]);
  });

  test("stand in the order of their lines", () => {
    const faults = faultsOf(
      [5, 2].map((line) => problem({ file: "template.hbs", line })),
      FILES,
    );
    expect(faults.map((fault) => fault.line)).toEqual([2, 5]);
  });
});

describe("marks in the editor", () => {
  const text = Text.of(["<h1>", "  {{title}}", "</h1>"]);
  const mark = (place: Place) => diagnosticsOf(text, faultsOf([problem(place)], FILES))[0];

  test("reach from the column to the end of the line", () => {
    expect(mark({ file: "template.hbs", line: 2, column: 5 })).toMatchObject({ from: 9, to: 16 });
  });

  test("start at the first letter when no column is known", () => {
    expect(mark({ file: "template.hbs", line: 2 })).toMatchObject({ from: 7, to: 16 });
  });

  test("stay within a text that has become shorter", () => {
    expect(mark({ file: "template.hbs", line: 40, column: 80 })).toMatchObject({ from: 22, to: 22 });
  });
});
