import { crc32, inflateRawSync } from "node:zlib";

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
/** 1 January 1980, as MS-DOS counts. */
const FIRST_DAY = 0x0021;
const MOST = 0xffff_ffff;

interface Entry {
  readonly name: string;
  readonly fields: string;
  readonly offset: number;
}

/** Faults of zip files that package readers do not accept (APPNOTE 6.3; ECMA-376 part 2, annex B). */
export function zipFaults(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END) return ["the zip file has no end, or more behind it"];
  const faults: string[] = [];
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== CENTRAL) return ["the zip file's directory is damaged"];
    const entry = readEntry(view, at);
    entries.push(entry);
    faults.push(...entryFaults(view, at, entry), ...contentFaults(view, at, entry));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (at !== end) faults.push("the zip file's directory is longer than its entries");
  if (entries[0]?.name !== "[Content_Types].xml") faults.push("the content types are not the first entry");
  const names = entries.map(({ name }) => name.toLowerCase());
  if (new Set(names).size !== names.length) faults.push("two entries have one name");
  return faults;
}

/** Whether versions, flags, method, time, checksums and sizes are equal in the directory and the local header. */
function readEntry(view: DataView, at: number): Entry {
  return {
    name: textAt(view, at + 46, view.getUint16(at + 28, true)),
    fields: textAt(view, at + 6, 24),
    offset: view.getUint32(at + 42, true),
  };
}

function entryFaults(view: DataView, at: number, { name, fields, offset }: Entry): readonly string[] {
  const faults: string[] = [];
  const flags = view.getUint16(at + 8, true);
  if (flags & 0x0001) faults.push(`${name} is encrypted`);
  if (flags & 0x0008) faults.push(`${name} tells its size behind its content`);
  if (![0, 8].includes(view.getUint16(at + 10, true))) faults.push(`${name} is not packed with deflate`);
  if (view.getUint16(at + 6, true) > 20) faults.push(`${name} needs a later zip than 2.0`);
  if (view.getUint16(at + 12, true) !== 0 || view.getUint16(at + 14, true) !== FIRST_DAY)
    faults.push(`${name} tells a time`);
  if (view.getUint32(at + 20, true) === MOST || view.getUint32(at + 24, true) === MOST)
    faults.push(`${name} is of zip64`);
  if (view.getUint16(at + 30, true) + view.getUint16(at + 32, true) > 0) faults.push(`${name} has extras`);
  if (
    !/^[A-Za-z0-9_.[\]-]+(\/[A-Za-z0-9_.-]+)*$/.test(name) ||
    name.split("/").some((part) => /\.$/.test(part))
  )
    faults.push(`${name} is no name of a part`);
  if (view.getUint32(offset, true) !== LOCAL || textAt(view, offset + 4, 24) !== fields)
    faults.push(`${name} differs between its local header and the directory`);
  return faults;
}

function contentFaults(view: DataView, at: number, { name, offset }: Entry): readonly string[] {
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = new Uint8Array(view.buffer, view.byteOffset + start, view.getUint32(at + 20, true));
  const content = view.getUint16(at + 10, true) === 8 ? inflateRawSync(packed) : packed;
  if (content.length !== view.getUint32(at + 24, true)) return [`${name} differs from its stated size`];
  return crc32(content) === view.getUint32(at + 16, true) ? [] : [`${name} differs from its stated checksum`];
}

function textAt(view: DataView, at: number, length: number): string {
  return Buffer.from(view.buffer, view.byteOffset + at, length).toString("latin1");
}
