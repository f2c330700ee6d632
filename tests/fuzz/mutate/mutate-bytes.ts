import type { Random } from "../random.ts";

type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

/** Numbers that often cause faults: the limits of each width. */
const EDGES = [0, 1, 0x7f, 0x80, 0xff];

const MUTATIONS: readonly Mutation[] = [
  (bytes, random) => changed(bytes, random, (byte) => byte ^ (1 << random.below(8))),
  (bytes, random) => changed(bytes, random, () => random.pick(EDGES)),
  (bytes, random) => changed(bytes, random, () => random.below(256)),
  (bytes, random) => bytes.slice(0, random.below(bytes.length + 1)),
  (bytes, random) => bytes.slice(random.below(bytes.length + 1)),
  function remove(bytes, random) {
    const [start, end] = range(bytes, random);
    return joined(bytes.subarray(0, start), bytes.subarray(end));
  },
  function repeat(bytes, random) {
    const [start, end] = range(bytes, random);
    const part = bytes.subarray(start, end);
    const times = random.pick([1, 2, 8, Math.min(1_000, Math.ceil(200_000 / (part.length + 1)))]);
    return joined(bytes.subarray(0, end), ...Array.from({ length: times }, () => part), bytes.subarray(end));
  },
  function move(bytes, random) {
    const [start, end] = range(bytes, random);
    const at = random.below(bytes.length + 1);
    return joined(bytes.subarray(0, at), bytes.subarray(start, end), bytes.subarray(at));
  },
  function splice(bytes, random, other) {
    const [start, end] = range(other, random);
    const at = random.below(bytes.length + 1);
    return joined(bytes.subarray(0, at), other.subarray(start, end), bytes.subarray(at));
  },
  function cross(bytes, random, other) {
    return joined(
      bytes.subarray(0, random.below(bytes.length + 1)),
      other.subarray(random.below(other.length + 1)),
    );
  },
];

/** `other` is a second file of the same kind, from which parts are taken. */
export function mutateBytes(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  let mutated = bytes;
  for (let rounds = 1 + random.below(4); rounds > 0; rounds -= 1)
    mutated = random.pick(MUTATIONS)(mutated, random, other);
  return mutated;
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function changed(bytes: Uint8Array, random: Random, change: (byte: number) => number): Uint8Array {
  const copy = bytes.slice();
  if (copy.length === 0) return copy;
  for (let count = random.pick([1, 1, 2, 8]); count > 0; count -= 1) {
    const at = random.below(copy.length);
    copy[at] = change(copy[at] ?? 0);
  }
  return copy;
}

/** A length, mostly short. */
function range(bytes: Uint8Array, random: Random): readonly [start: number, end: number] {
  const start = random.below(bytes.length + 1);
  const longest = random.chance(0.8) ? Math.min(64, bytes.length - start) : bytes.length - start;
  return [start, start + random.below(longest + 1)];
}
