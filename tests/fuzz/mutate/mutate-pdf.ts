import { unzlibSync, zlibSync } from "fflate";
import type { Random } from "../random.ts";
import { joined, mutateBytes } from "./mutate-bytes.ts";

const TOKENS: readonly string[] = [
  ...[
    "<<",
    ">>",
    "[",
    "]",
    "(",
    ")",
    "<",
    ">",
    "/",
    "%",
    "\\",
    "\\(",
    "null",
    "true",
    "R",
    "obj",
    "endobj",
    "stream\n",
    "endstream",
  ],
  ...["0 R", "1 0 R", "2 0 R", "99999 0 R", "-1", "0", "1", "2147483648", "1e400", ".", "--5", "4294967295"],
  ...[
    "/Kids",
    "/Parent",
    "/Prev",
    "/Length",
    "/Filter",
    "/FlateDecode",
    "/DecodeParms",
    "/Predictor",
    "/Columns",
    "/First",
    "/N",
  ],
  ...[
    "/Type",
    "/Catalog",
    "/Pages",
    "/Page",
    "/ObjStm",
    "/XRef",
    "/W",
    "/Index",
    "/Root",
    "/StructTreeRoot",
    "/K",
    "/P",
    "/S",
  ],
  ...[
    "BT",
    "ET",
    "Tj",
    "TJ",
    "Tf",
    "Td",
    "Tm",
    "Do",
    "q",
    "Q",
    "BDC",
    "EMC",
    "/MCID",
    "cm",
    "'",
    '"',
    "Tz",
    "Ts",
    "T*",
    "BI",
    "ID",
    "EI",
  ],
  ...[
    "beginbfrange",
    "endbfrange",
    "beginbfchar",
    "<0000> <ffff> <0000>",
    "begincodespacerange",
    "/ToUnicode",
    "/Encrypt",
    "xref",
    "trailer",
  ],
];

interface PdfStream {
  /** Range of the bytes between `stream` and `endstream`. */
  readonly start: number;
  readonly end: number;
}

/** Mutates the objects of a PDF, or its decompressed streams, which are compressed again. */
export function mutatePdf(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  if (random.chance(0.25)) return mutateBytes(bytes, random, other);
  if (random.chance(0.25)) return withTokens(bytes, random);
  let pdf = bytes;
  for (let rounds = 1 + random.below(2); rounds > 0; rounds -= 1) pdf = mutateStream(pdf, random, other);
  return pdf;
}

function mutateStream(pdf: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  const streams = streamsOf(pdf);
  if (streams.length === 0) return withTokens(pdf, random);
  const { start, end } = random.pick(streams);
  const inside = unpacked(pdf.subarray(start, end));
  if (inside === undefined) return withTokens(pdf, random);
  const changed = random.chance(0.5)
    ? withTokens(inside, random)
    : mutateBytes(inside, random, streamOf(other, random));
  return withLength(joined(pdf.subarray(0, start), zlibSync(changed), pdf.subarray(end)), pdf, start);
}

/** Corrects the Length before a stream, so that readers read the stream. */
function withLength(changed: Uint8Array, pdf: Uint8Array, start: number): Uint8Array {
  const head = Buffer.from(changed.subarray(0, start)).toString("latin1");
  const at = head.lastIndexOf("/Length ");
  const old = /^\d+/.exec(head.slice(at + "/Length ".length))?.[0];
  if (at < 0 || old === undefined) return changed;
  const length = Number(old) + changed.length - pdf.length;
  const numberAt = at + "/Length ".length;
  return joined(
    changed.subarray(0, numberAt),
    Buffer.from(String(Math.max(0, length)).padStart(old.length, "0"), "latin1"),
    changed.subarray(numberAt + old.length),
  );
}

function streamOf(pdf: Uint8Array, random: Random): Uint8Array {
  const streams = streamsOf(pdf);
  if (streams.length === 0) return pdf;
  const { start, end } = random.pick(streams);
  return unpacked(pdf.subarray(start, end)) ?? pdf;
}

function streamsOf(pdf: Uint8Array): readonly PdfStream[] {
  const text = Buffer.from(pdf);
  const streams: PdfStream[] = [];
  for (let at = text.indexOf("stream\n"); at >= 0; at = text.indexOf("stream\n", at + 1)) {
    if (text.toString("latin1", Math.max(0, at - 3), at) === "end") continue;
    const end = text.indexOf("\nendstream", at);
    if (end >= 0) streams.push({ start: at + "stream\n".length, end });
  }
  return streams;
}

function unpacked(bytes: Uint8Array): Uint8Array | undefined {
  try {
    const inside = unzlibSync(bytes);
    return inside.length < 2_000_000 ? inside : undefined;
  } catch {
    return undefined;
  }
}

function withTokens(bytes: Uint8Array, random: Random): Uint8Array {
  let changed = bytes;
  for (let rounds = 1 + random.below(4); rounds > 0; rounds -= 1) {
    const token = Buffer.from(
      ` ${random.pick(TOKENS)} `.repeat(random.pick([1, 1, 1, 50, 20_000])),
      "latin1",
    );
    const at = random.below(changed.length + 1);
    const skipped = random.chance(0.5) ? 0 : random.below(12);
    changed = joined(changed.subarray(0, at), token, changed.subarray(at + skipped));
  }
  return changed;
}
