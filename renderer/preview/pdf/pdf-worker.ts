import workerAddress from "pdfjs-dist/build/pdf.worker.mjs?worker&url";

/** Part of Trusted Types that we use; TypeScript's DOM library does not have it. */
interface Policy {
  createScriptURL(address: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

declare global {
  var trustedTypes: PolicyFactory | undefined;
}

/**
 * The only policy that the content policy admits, made as soon as the window's script runs: a name is given once, so
 * nobody can make it after us. Absent where Trusted Types are, as outside a browser.
 */
const policy = globalThis.trustedTypes?.createPolicy("attache-pdf-worker", {
  createScriptURL(address) {
    if (address === workerAddress) return address;
    throw new TypeError("only the worker of the preview may be started");
  },
});

/** Starts pdf.js's worker. No other script address can be made trusted. */
export function startPdfWorker(): Worker {
  return new Worker(policy?.createScriptURL(workerAddress) ?? workerAddress, { type: "module" });
}
