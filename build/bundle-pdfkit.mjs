import { fileURLToPath } from "node:url";

/** With forward slashes, as bundlers name files on every system. @param {string} path */
const file = (path) => fileURLToPath(new URL(path, import.meta.url)).replaceAll("\\", "/");

/** pdfkit's build without Node: it deflates with fflate, whose bytes do not depend on Node's version. */
const BUILD = file("../node_modules/pdfkit/js/pdfkit.browser.mjs");

/**
 * Packages that pdfkit imports for fonts and PNG files given to it. It is given neither, and fontkit alone loads for longer
 * than the rest of pdfkit; the module in their place throws when it is used.
 */
const UNUSED = new Set(["fontkit", "png-js"]);
const UNUSED_MODULE = file("./pdfkit-unused.mjs");

/** Plugin for every bundler and test runner, so that all of them take the same build of pdfkit. */
export function bundlePdfkit() {
  return {
    name: "attache:pdfkit",
    enforce: /** @type {const} */ ("pre"),
    /** @param {string} source @param {string | undefined} importer */
    resolveId(source, importer) {
      if (source === "pdfkit") return BUILD;
      return UNUSED.has(source) && importer?.split("?")[0] === BUILD ? UNUSED_MODULE : undefined;
    },
  };
}
