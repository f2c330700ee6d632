import { crc32, deflateSync } from "node:zlib";
import type { ImageFile } from "../../../../core/document/node.ts";

/** A grey picture that grows lighter to the right; `perMetre` writes its resolution down. */
export function greyPng(width: number, height: number, perMetre?: number): ImageFile {
  const row = Buffer.from([0, ...Array.from({ length: width }, (_, x) => Math.round((255 * x) / width))]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const chunks = [
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    ...(perMetre === undefined ? [] : [chunk("pHYs", density(perMetre))]),
    chunk("IDAT", deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return { format: "png", bytes: new Uint8Array(Buffer.concat(chunks)), width, height };
}

function density(perMetre: number): Buffer {
  const data = Buffer.alloc(9);
  data.writeUInt32BE(perMetre, 0);
  data.writeUInt32BE(perMetre, 4);
  data[8] = 1;
  return data;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
