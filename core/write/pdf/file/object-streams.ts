import { strToU8 } from "fflate";
import type { ObjectNumber } from "./pdf-values.ts";

export interface NumberedObject {
  readonly number: ObjectNumber;
  readonly body: string;
}

export interface ObjectPack {
  readonly entries: string;
  readonly data: Uint8Array;
  /** The objects inside, in order. */
  readonly numbers: readonly ObjectNumber[];
}

/** Readers unpack a whole stream for one object in it; a bound keeps that quick. */
const OBJECTS_PER_STREAM = 500;

/** Object streams (ISO 32000-1, 7.5.7): a tagged file's many small objects, a fifth of their size. */
export function packObjects(objects: readonly NumberedObject[]): readonly ObjectPack[] {
  const packs: ObjectPack[] = [];
  for (let start = 0; start < objects.length; start += OBJECTS_PER_STREAM) {
    packs.push(pack(objects.slice(start, start + OBJECTS_PER_STREAM)));
  }
  return packs;
}

function pack(objects: readonly NumberedObject[]): ObjectPack {
  let head = "";
  let bodies = "";
  for (const { number, body } of objects) {
    head += `${number} ${bodies.length} `;
    bodies += `${body}\n`;
  }
  return {
    entries: `/Type/ObjStm/N ${objects.length}/First ${head.length}`,
    data: strToU8(head + bodies),
    numbers: objects.map(({ number }) => number),
  };
}
