import { createHash } from "node:crypto";
import type { NoteRequest } from "../../core/note/note.ts";
import type { Template } from "../../core/template/template.ts";

/** SHA-256 of bytes, in hexadecimal. */
export function digestOfBytes(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Digest of plain data, which may contain maps, sets and bytes. Places in files are ignored. */
export function digestOf(value: unknown): string {
  const text = JSON.stringify(value, (key, part: unknown) => {
    if (key === "place") return undefined;
    if (part instanceof Uint8Array) return digestOfBytes(part);
    return part instanceof Map || part instanceof Set ? [...part] : part;
  });
  return digestOfBytes(new TextEncoder().encode(text));
}

const known = new WeakMap<object, string>();

/** Digest of a large value that many briefs share, computed once. */
function digestOnce(value: object, content: unknown = value): string {
  const digest = known.get(value) ?? digestOf(content);
  known.set(value, digest);
  return digest;
}

/** Digest of everything that determines the bytes of a note: its inputs and the program version, but not their folders. */
export function digestOfInputs(request: NoteRequest, version: string): string {
  const { dossier, scheme, template, brief, formats, house } = request;
  return digestOf([
    version,
    digestOnce(dossier),
    digestOnce(scheme),
    digestOnce(template, contentOf(template)),
    house === undefined ? "" : digestOnce(house),
    brief,
    formats,
  ]);
}

function contentOf({ file: _, partials, ...template }: Template): unknown {
  return [template, [...partials].map(([name, { source }]) => [name, source])];
}
