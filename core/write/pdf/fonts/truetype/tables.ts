/** The tables of a TrueType file by their tags (OpenType specification, "Organization of an OpenType font"). */
export type Tables = ReadonlyMap<string, Uint8Array>;

const HEADER = 12;
const RECORD = 16;

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Reads the table directory; throws where a table ends beyond the file, as in a truncated download. */
export function readTables(file: Uint8Array): Tables {
  const view = viewOf(file);
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = HEADER + index * RECORD;
    const tag = String.fromCharCode(...file.subarray(record, record + 4));
    const start = view.getUint32(record + 8);
    const end = start + view.getUint32(record + 12);
    if (end > file.length) throw new Error(`the font ends within its table ${tag}`);
    tables.set(tag, file.subarray(start, end));
  }
  return tables;
}

export function tableOf(tables: Tables, tag: string): Uint8Array {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`the font has no table ${tag}`);
  return table;
}

/** Writes a file of tables, sorted by tag, with the checksums that the format requires. */
export function writeTables(tables: Tables): Uint8Array {
  const entries = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  const start = HEADER + entries.length * RECORD;
  const length = entries.reduce((sum, [, table]) => sum + padded(table.length), start);
  const file = new Uint8Array(length);
  const view = viewOf(file);
  const power = Math.floor(Math.log2(entries.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, entries.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (entries.length - 2 ** power));
  let offset = start;
  let head = 0;
  for (const [index, [tag, table]] of entries.entries()) {
    file.set(table, offset);
    if (tag === "head") head = offset;
    const record = HEADER + index * RECORD;
    for (let at = 0; at < 4; at += 1) file[record + at] = tag.charCodeAt(at);
    view.setUint32(record + 4, checksum(view, offset, padded(table.length)));
    view.setUint32(record + 8, offset);
    view.setUint32(record + 12, table.length);
    offset += padded(table.length);
  }
  view.setUint32(head + ADJUSTMENT, (0xb1b0afba - checksum(view, 0, length)) >>> 0);
  return file;
}

/** Offset in the table head of checkSumAdjustment, which sets the checksum of the file to a fixed value. */
export const ADJUSTMENT = 8;

function padded(length: number): number {
  return (length + 3) & ~3;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
