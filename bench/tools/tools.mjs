/**
 * Loaders of the tools, each a function from content to the bytes of a file. Loaded on demand, so that none adds to the
 * time of another.
 */
export const PDF_TOOLS = {
  ours: async () => (await import("./ours.mjs")).openPdf(),
  "ours untagged": async () => (await import("./ours.mjs")).openPdfUntagged(),
  pdfmake: async () => (await import("./pdfmake.mjs")).openPdfmake(),
  "react-pdf": async () => (await import("./react-pdf.mjs")).openReactPdf(),
  "typst footnotes": async () => (await import("./typst.mjs")).openTypstFootnotes(),
  "typst endnotes": async () => (await import("./typst.mjs")).openTypstEndnotes(),
};

export const WORD_TOOLS = {
  ours: async () => (await import("./ours.mjs")).openWord(),
  docx: async () => (await import("./docx-plain.mjs")).openDocxPlain(),
  docxtemplater: async () => (await import("./fill-templates.mjs")).openDocxtemplater(),
  "easy-template-x": async () => (await import("./fill-templates.mjs")).openEasyTemplate(),
  carbone: async () => (await import("./fill-templates.mjs")).openCarbone(),
  "html-to-docx": async () => (await import("./html-to-docx.mjs")).openHtmlToDocx(),
};

export const TOOLS = { pdf: PDF_TOOLS, word: WORD_TOOLS };
