import workerAddress from "pdfjs-dist/build/pdf.worker.mjs?worker&url";

/** Part of Trusted Types that we use; TypeScript's DOM library does not have it. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

declare global {
  interface Window {
    readonly trustedTypes: PolicyFactory;
  }
}

/** Name of the only policy that the content policy admits. */
const POLICY = "attache-pdf-worker";

let policy: ReturnType<PolicyFactory["createPolicy"]> | undefined;

/** Starts pdf.js's worker. No other script address can be made trusted. */
export function startPdfWorker(): Worker {
  policy ??= window.trustedTypes.createPolicy(POLICY, { createScriptURL: ownWorker });
  return new Worker(policy.createScriptURL(workerAddress), { type: "module" });
}

function ownWorker(address: string): string {
  if (address !== workerAddress) throw new TypeError("only the worker of the preview may be started");
  return address;
}
