import { afterEach, describe, expect, it, vi } from "vitest";
import type { Block } from "../../../../../core/document/node.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../../../core/house-style/house-style.ts";
import { writePdf } from "../../../../../core/write/pdf/write-pdf.ts";
import { office } from "../../../../support/sample.ts";
import { columns, documentOf, paragraph, row, table } from "../../docx/tree.ts";

afterEach(() => vi.unstubAllGlobals());

/** Calls of HarfBuzz's `hb_shape` while documents are written one after the other with fonts that nothing else uses. */
function shapingCalls(...documents: readonly (readonly Block[])[]): number {
  let calls = 0;
  class Counting extends WebAssembly.Instance {
    constructor(module: WebAssembly.Module, imports?: WebAssembly.Imports) {
      super(module, imports);
      const { exports } = this;
      const shape = exports.hb_shape;
      if (typeof shape !== "function") throw new Error("HarfBuzz exports no hb_shape");
      const counted = (...values: readonly unknown[]): unknown => {
        calls += 1;
        return shape(...values);
      };
      Object.defineProperty(this, "exports", { value: { ...exports, hb_shape: counted } });
    }
  }
  vi.stubGlobal("WebAssembly", {
    Module: WebAssembly.Module,
    Memory: WebAssembly.Memory,
    Instance: Counting,
  });
  const fonts = { ...office().fonts };
  for (const blocks of documents) writePdf(documentOf(blocks), DEFAULT_HOUSE_STYLE, fonts);
  vi.unstubAllGlobals();
  return calls;
}

function numerals(first: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => String(first + index));
}

/** A table of four columns and as many rows, with the same numerals in each row. */
function figures(rows: number): Block {
  const cells = numerals(1001, 4);
  return table({
    columns: columns("start", "start", "start", "start"),
    body: Array.from({ length: rows }, () => row(...cells)),
  });
}

describe("shaping", () => {
  it("is not repeated for numerals that a table repeats", () => {
    expect(shapingCalls([figures(10)])).toBe(shapingCalls([figures(2)]));
  });

  it("happens once for each numeral of a table, though cells are measured before they are set", () => {
    const rowsOf = (first: number): Block =>
      table({
        columns: columns("start", "start"),
        body: Array.from({ length: 50 }, (_, index) => row(...numerals(first + 2 * index, 2))),
      });
    const around = shapingCalls([rowsOf(1001)], [rowsOf(1001)]);
    expect(shapingCalls([rowsOf(1001)], [rowsOf(3001)])).toBe(around + 100);
  });

  it("takes one call for a word and none for the space behind it", () => {
    const few = shapingCalls([paragraph("Ministers agreed.")]);
    expect(shapingCalls([paragraph("Ministers agreed that trade would resume.")])).toBe(few + 4);
  });

  it("is not repeated for words after more numerals than any cache keeps", () => {
    const words = paragraph("Ministers agreed that trade would resume once inspectors had reported.");
    const many = paragraph(numerals(10_001, 6000).join(" "));
    expect(shapingCalls([words], [many], [words])).toBe(
      shapingCalls([words], [many], [paragraph("reported.")]),
    );
  });
});
