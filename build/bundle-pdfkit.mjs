import { fileURLToPath } from "node:url";

/** Path with forward slashes, which bundlers use on every system. @param {string} path */
const file = (path) => fileURLToPath(new URL(path, import.meta.url)).replaceAll("\\", "/");

/** pdfkit's build for browsers, which compresses with fflate: its output does not depend on the version of Node. */
const BUILD = file("../node_modules/pdfkit/js/pdfkit.browser.mjs");

/**
 * Packages with which pdfkit reads fonts and PNG files. Attaché passes it neither, and fontkit alone takes longer to load
 * than the rest of pdfkit. The module that replaces them throws if it is used.
 */
const UNUSED = new Set(["fontkit", "png-js"]);
const UNUSED_MODULE = file("./pdfkit-unused.mjs");

/** Plugin for all bundlers and test runners, so that all use the same build of pdfkit. */
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
