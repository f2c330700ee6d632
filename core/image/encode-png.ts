import { strToU8, zlibSync } from "fflate";
import { crc32 } from "./crc32.ts";
import { joinBytes } from "./join-bytes.ts";
import type { Pixels } from "./pixels.ts";
import { PNG_SIGNATURE } from "./png.ts";

const RGB = 2;
const RGB_ALPHA = 6;
/** Filter type Sub (ISO/IEC 15948, 9.2): the difference of each sample from that of the pixel before. */
const SUB = 1;

/** Writes pixels as a PNG file without interlacing; `kept` are whole chunks that describe colour and resolution. */
export function encodePng(pixels: Pixels, kept: readonly Uint8Array[]): Uint8Array {
  const channels = isOpaque(pixels) ? 3 : 4;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, pixels.width);
  view.setUint32(4, pixels.height);
  view.setUint8(8, 8);
  view.setUint8(9, channels === 3 ? RGB : RGB_ALPHA);
  return joinBytes([
    PNG_SIGNATURE,
    chunk("IHDR", header),
    ...kept,
    chunk("IDAT", zlibSync(filteredRows(pixels, channels))),
    chunk("IEND", new Uint8Array(0)),
  ]);
}

function isOpaque({ data }: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}

function filteredRows({ width, height, data }: Pixels, channels: number): Uint8Array {
  const rows = new Uint8Array(height * (1 + width * channels));
  let to = 0;
  for (let y = 0; y < height; y += 1) {
    rows[to] = SUB;
    to += 1;
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 4;
      for (let channel = 0; channel < channels; channel += 1) {
        const before = x === 0 ? 0 : (data[from + channel - 4] ?? 0);
        rows[to] = (data[from + channel] ?? 0) - before;
        to += 1;
      }
    }
  }
  return rows;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = joinBytes([strToU8(name), data]);
  const whole = new Uint8Array(body.length + 8);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  whole.set(body, 4);
  view.setUint32(body.length + 4, crc32(body));
  return whole;
}
