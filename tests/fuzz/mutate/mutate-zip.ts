import { unzipSync, zipSync } from "fflate";
import type { Random } from "../random.ts";
import { mutateBytes } from "./mutate-bytes.ts";
import { mutateXml } from "./mutate-xml.ts";

/** Mutates the parts of a zip (a Word file) and compresses them again; sometimes mutates the zip itself. */
export function mutateZip(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  if (random.chance(0.2)) return mutateBytes(bytes, random, other);
  const parts = partsOf(bytes);
  const others = partsOf(other);
  const names = Object.keys(parts);
  if (names.length === 0) return mutateBytes(bytes, random, other);
  for (let rounds = 1 + random.below(3); rounds > 0; rounds -= 1)
    changePart(parts, random.pick(names), random, others);
  return zipSync(parts, { level: random.pick([0, 1]), mtime: "2026-01-01" });
}

function changePart(
  parts: Record<string, Uint8Array>,
  name: string,
  random: Random,
  others: Readonly<Record<string, Uint8Array>>,
): void {
  const part = parts[name];
  if (part === undefined) return;
  const like = others[name] ?? part;
  const change = random.below(20);
  if (change === 0) delete parts[name];
  else if (change === 1) parts[`${name}${random.pick(["2", "/..", ".rels", "\0"])}`] = part;
  else if (change === 2) parts[name] = parts[random.pick(Object.keys(parts))] ?? part;
  else parts[name] = (/\.(xml|rels)$/.test(name) ? mutateXml : mutateBytes)(part, random, like);
}

function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes);
  } catch {
    return {};
  }
}
