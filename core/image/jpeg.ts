/** What the frame header of a JPEG file says (ITU-T T.81, B.2.2). */
export interface Jpeg {
  readonly width: number;
  readonly height: number;
  /** Bits of one sample. */
  readonly precision: number;
  /** 1 is grey, 3 colour, 4 the inks of a printer. */
  readonly components: number;
}

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/** Reads marker by marker up to the frame header; undefined when there is none, or no end of the image. */
export function parseJpeg(bytes: Uint8Array): Jpeg | undefined {
  if (!isJpeg(bytes) || !hasEnd(bytes)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) {
      const [precision, height, width] = [
        view.getUint8(at + 4),
        view.getUint16(at + 5),
        view.getUint16(at + 7),
      ];
      return { width, height, precision, components: view.getUint8(at + 9) };
    }
    at += isBare(marker) ? 2 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** SOF0 to SOF15 without the three of other meaning: DHT, JPG, DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Markers without a length: TEM, RST0 to RST7. */
export function isBare(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
}

/** Some cameras write more behind the end, so the last bytes are searched. */
function hasEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at > 1; at -= 1) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}
