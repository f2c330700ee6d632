import { jpegSegments } from "./jpeg-segments.ts";

/** The frame header of a JPEG file (ITU-T T.81, B.2.2). */
export interface Jpeg {
  readonly width: number;
  readonly height: number;
  /** The number of its frame marker SOF: 0 and 1 are sequential, 2 is progressive, others are rare. */
  readonly process: number;
  /** Bits of one sample. */
  readonly precision: number;
  /** 1 is grey, 3 colour, 4 the inks of a printer. */
  readonly components: number;
}

export const PROGRESSIVE_FRAME = 0xc2;

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/** Reads up to the frame header; undefined when there is none, or no end of the image. */
export function parseJpeg(bytes: Uint8Array): Jpeg | undefined {
  if (!isJpeg(bytes) || !hasEnd(bytes)) return undefined;
  for (const { marker, parameters } of jpegSegments(bytes)) {
    if (isFrame(marker)) return frameOf(parameters, marker - 0xc0);
  }
  return undefined;
}

/** Precision, lines, samples of a line, components (figure B.3). */
function frameOf(parameters: Uint8Array, process: number): Jpeg | undefined {
  if (parameters.length < 6) return undefined;
  const view = new DataView(parameters.buffer, parameters.byteOffset, parameters.byteLength);
  return {
    width: view.getUint16(3),
    height: view.getUint16(1),
    process,
    precision: view.getUint8(0),
    components: view.getUint8(5),
  };
}

/** SOF0 to SOF15 without the three of other meaning: DHT, JPG, DAC. */
export function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Whether there is an end marker in the last bytes: some cameras write data after it. */
function hasEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at > 1; at -= 1) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}
