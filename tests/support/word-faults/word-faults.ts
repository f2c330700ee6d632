import { chartFaults } from "./chart-faults.ts";
import { packageFaults } from "./package-faults.ts";
import { privateFaults } from "./private-faults.ts";
import { referenceFaults } from "./reference-faults.ts";
import { textFaults } from "./text-faults.ts";
import { openPackage } from "./word-package.ts";
import { zipFaults } from "./zip-faults.ts";

/**
 * Why Word would call a file unreadable, or mend it without a word, or what it tells that it must not, beyond what Microsoft's validator looks for:
 * that one holds each part against its schema. Knows nothing of our writer.
 */
export function wordFaults(bytes: Uint8Array): readonly string[] {
  const zip = zipFaults(bytes);
  if (zip.length > 0) return zip;
  const file = openPackage(bytes);
  return [
    ...packageFaults(file),
    ...referenceFaults(file),
    ...textFaults(file),
    ...chartFaults(file),
    ...privateFaults(file),
  ];
}
