import { strToU8 } from "fflate";
import { joinBytes } from "../../../image/join-bytes.ts";
import { ByteText } from "./byte-text.ts";
import type { ObjectNumber } from "./pdf-values.ts";

/** Maximum number of objects in a stream: readers inflate a whole stream to reach one object in it. */
export const OBJECTS_PER_STREAM = 500;

/**
 * An object stream under construction (ISO 32000-1, 7.5.7). It compresses the many small objects of a tagged file to a
 * fifth of their size.
 */
export interface ObjectStream {
  readonly numbers: readonly ObjectNumber[];
  readonly add: (number: ObjectNumber, body: string) => void;
  readonly finish: () => { readonly entries: string; readonly data: Uint8Array };
}

export function createObjectStream(): ObjectStream {
  const numbers: ObjectNumber[] = [];
  let head = "";
  const bodies = new ByteText();
  return {
    numbers,
    add(number, body) {
      numbers.push(number);
      head += `${number} ${bodies.length} `;
      bodies.write(body);
      bodies.write("\n");
    },
    finish: () => ({
      entries: `/Type/ObjStm/N ${numbers.length}/First ${head.length}`,
      data: joinBytes([strToU8(head), bodies.view()]),
    }),
  };
}
