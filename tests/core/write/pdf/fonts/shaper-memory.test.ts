import { afterEach, expect, test, vi } from "vitest";
import { DEFAULT_HOUSE_STYLE } from "../../../../../core/house-style/house-style.ts";
import { writePdf } from "../../../../../core/write/pdf/write-pdf.ts";
import { DECLARATIONS } from "../../../../support/declaration.ts";
import { office } from "../../../../support/sample.ts";
import { documentOf, heading, paragraph } from "../../docx/tree.ts";

afterEach(() => vi.unstubAllGlobals());

/** The memories of all WebAssembly instances that are started from now on. */
function watchMemories(): readonly WebAssembly.Memory[] {
  const memories: WebAssembly.Memory[] = [];
  class Watched extends WebAssembly.Instance {
    constructor(module: WebAssembly.Module, imports?: WebAssembly.Imports) {
      super(module, imports);
      const { memory } = this.exports;
      if (memory instanceof WebAssembly.Memory) memories.push(memory);
    }
  }
  vi.stubGlobal("WebAssembly", {
    Module: WebAssembly.Module,
    Memory: WebAssembly.Memory,
    Instance: Watched,
  });
  return memories;
}

const DOCUMENTS = 300;

test(`${DOCUMENTS} documents of all languages leave the shaper as large as the first of each did`, () => {
  const memories = watchMemories();
  const { fonts } = office();
  /** The shaper's memory in bytes, once a document is written. */
  const write = (index: number): number => {
    const declaration = DECLARATIONS[index % DECLARATIONS.length];
    const text = declaration?.paragraphs[index % declaration.paragraphs.length] ?? "";
    // Words and languages that no document before had, and a word longer than the shaper keeps room for.
    const words = [`${text} ${index}${text}${index}`, text.replace(/\s/g, "").repeat(5)];
    const language = index % 3 === 0 ? `x-made-${index}` : (declaration?.language ?? "en");
    const note = documentOf([heading(1, "title", text), ...words.map((each) => paragraph(each))], {
      language,
    });
    writePdf(note, DEFAULT_HOUSE_STYLE, fonts);
    return memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
  };
  const sizes = Array.from({ length: DOCUMENTS }, (_, index) => write(index));
  expect(memories).toHaveLength(1);
  const once = sizes[2 * DECLARATIONS.length - 1];
  expect(once).toBeGreaterThan(1_000_000);
  expect(sizes.at(-1)).toBe(once);
});
