import { strToU8, zlibSync } from "fflate";

/** A PNG file of 8 bits a sample, every pixel told by `sampleOf` (W3C PNG, third edition, clause 5). */
export function pngOf(
  width: number,
  height: number,
  colour: "grey" | "rgb" | "rgba",
  sampleOf: (x: number, y: number, channel: number) => number,
): Uint8Array {
  const channels = { grey: 1, rgb: 3, rgba: 4 }[colour];
  const type = { grey: 0, rgb: 2, rgba: 6 }[colour];
  const rows: number[] = [];
  for (let y = 0; y < height; y += 1) {
    rows.push(0);
    for (let at = 0; at < width * channels; at += 1) {
      rows.push(sampleOf(Math.floor(at / channels), y, at % channels));
    }
  }
  const head = [...number(width), ...number(height), 8, type, 0, 0, 0];
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk("IHDR", head),
    ...chunk("IDAT", [...zlibSync(Uint8Array.from(rows))]),
    ...chunk("IEND", []),
  ]);
}

function chunk(name: string, data: readonly number[]): readonly number[] {
  const body = [...strToU8(name), ...data];
  return [...number(data.length), ...body, ...number(crc(body))];
}

function number(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

function crc(bytes: readonly number[]): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
