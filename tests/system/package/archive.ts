import { readFile } from "node:fs/promises";

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly integrity?: { readonly algorithm: string };
}

// Two Chromium pickles: the first says how long the second is, the second holds the header's text.
const LENGTH_AT = 12;
const TEXT_AT = 16;

/** The paths in an asar archive, sorted, each with whether its integrity is recorded. */
export async function listArchive(file: string): Promise<ReadonlyMap<string, boolean>> {
  const bytes = await readFile(file);
  const text = bytes.subarray(TEXT_AT, TEXT_AT + bytes.readUInt32LE(LENGTH_AT)).toString("utf8");
  const found = pathsOf(JSON.parse(text) as Entry, "");
  return new Map(found.sort(([left], [right]) => (left < right ? -1 : 1)));
}

function pathsOf(entry: Entry, path: string): [string, boolean][] {
  if (!entry.files) return [[path, entry.integrity?.algorithm === "SHA256"]];
  return Object.entries(entry.files).flatMap(([name, inner]) =>
    pathsOf(inner, path === "" ? name : `${path}/${name}`),
  );
}
