interface Kind {
  readonly name: string;
  /** What every file of the kind has at an offset: Latin-1 characters. */
  readonly signature: string;
  readonly offset?: number;
}

/** Unsupported picture formats by their signatures. */
const KINDS: readonly Kind[] = [
  { name: "a GIF picture", signature: "GIF8" },
  { name: "a WebP picture", signature: "WEBP", offset: 8 },
  { name: "a TIFF picture", signature: "II*\0" },
  { name: "a TIFF picture", signature: "MM\0*" },
  { name: "a BMP picture", signature: "BM" },
  { name: "a HEIC picture", signature: "ftyphei", offset: 4 },
  { name: "a HEIC picture", signature: "ftypmif1", offset: 4 },
  { name: "an AVIF picture", signature: "ftypavi", offset: 4 },
  { name: "a JPEG 2000 picture", signature: "jP  ", offset: 4 },
  { name: "a JPEG XL picture", signature: "JXL ", offset: 4 },
  { name: "a Photoshop file", signature: "8BPS" },
  { name: "an icon file", signature: "\0\0\u0001\0" },
  { name: "a Windows metafile", signature: "\xd7\xcd\xc6\x9a" },
  { name: "a Windows metafile", signature: " EMF", offset: 40 },
  { name: "a PDF file", signature: "%PDF" },
];

/** Number of bytes in which the root element of an SVG picture is searched. */
const SVG_HEAD = 4_096;

/** Names the kind of a file that is neither PNG nor JPEG, as in "is a WebP picture". */
export function imageKind(bytes: Uint8Array): string | undefined {
  const kind = KINDS.find(
    ({ signature, offset = 0 }) => latin1(bytes, offset, signature.length) === signature,
  );
  if (kind) return kind.name;
  return /<svg[\s>]/.test(latin1(bytes, 0, SVG_HEAD)) ? "an SVG drawing" : undefined;
}

function latin1(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}
