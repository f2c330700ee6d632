const SIGNATURES = {
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpeg: [0xff, 0xd8, 0xff],
  gif: [0x47, 0x49, 0x46, 0x38],
} as const;

/** The type of a picture by its first bytes; its file name may be wrong. */
export function pictureType(bytes: Uint8Array): keyof typeof SIGNATURES | undefined {
  const types = Object.keys(SIGNATURES) as (keyof typeof SIGNATURES)[];
  return types.find((type) => SIGNATURES[type].every((byte, at) => bytes[at] === byte));
}
