/** The files of one case, by path inside its folder. */
export type FuzzInput = ReadonlyMap<string, Uint8Array>;

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

export function bytesOf(text: string): Uint8Array {
  return ENCODER.encode(text);
}

export function textOf(bytes: Uint8Array | undefined): string {
  return DECODER.decode(bytes);
}

/** The bytes of one file. Throws if the case does not have it. */
export function fileOf(input: FuzzInput, name: string): Uint8Array {
  const bytes = input.get(name);
  if (bytes === undefined) throw new Error(`the case has no file ${name}`);
  return bytes;
}
