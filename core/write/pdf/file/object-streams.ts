import { strToU8 } from "fflate";
import type { ObjectNumber } from "./pdf-values.ts";

export interface NumberedObject {
  readonly number: ObjectNumber;
  readonly body: string;
}

export interface ObjectPack {
  readonly entries: string;
  readonly data: Uint8Array;
}

/** Readers unpack a whole stream for one object in it; a bound keeps that quick. */
export const OBJECTS_PER_STREAM = 500;

/** An object stream (ISO 32000-1, 7.5.7): a tagged file's many small objects, a fifth of their size. */
export function packObjects(objects: readonly NumberedObject[]): ObjectPack {
  let head = "";
  let bodies = "";
  for (const { number, body } of objects) {
    head += `${number} ${bodies.length} `;
    bodies += `${body}\n`;
  }
  return {
    entries: `/Type/ObjStm/N ${objects.length}/First ${head.length}`,
    data: strToU8(head + bodies),
  };
}
