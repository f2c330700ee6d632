import { chartFaults } from "./chart-faults.ts";
import { packageFaults } from "./package-faults.ts";
import { privateFaults } from "./private-faults.ts";
import { referenceFaults } from "./reference-faults.ts";
import { textFaults } from "./text-faults.ts";
import { openPackage } from "./word-package.ts";
import { zipFaults } from "./zip-faults.ts";

/**
 * Faults because of which Word would report a file as unreadable or repair it silently, and private data in it. These are
 * not found by Microsoft's validator, which validates parts against their schemas. Independent of our writer.
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
