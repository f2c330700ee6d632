import type { FuzzInput } from "../fuzz-input.ts";
import type { Random } from "../random.ts";
import { mutateBytes } from "./mutate-bytes.ts";
import { mutatePdf } from "./mutate-pdf.ts";
import { mutateText } from "./mutate-text.ts";
import { mutateZip } from "./mutate-zip.ts";

type Mutate = typeof mutateBytes;

const BY_EXTENSION: Readonly<Record<string, Mutate>> = {
  pdf: mutatePdf,
  docx: mutateZip,
  dotx: mutateZip,
  png: mutateBytes,
  jpg: mutateBytes,
};

/** Mutates one file of a case, rarely two, by the rules of its format. */
export function mutateInput(input: FuzzInput, random: Random, other: FuzzInput): FuzzInput {
  const files = new Map(input);
  const names = [...files.keys()];
  for (let rounds = random.chance(0.8) ? 1 : 2; rounds > 0; rounds -= 1) {
    const name = random.pick(names);
    const bytes = files.get(name) ?? new Uint8Array();
    const extension = name.slice(name.lastIndexOf(".") + 1);
    const mutate = Object.hasOwn(BY_EXTENSION, extension) ? BY_EXTENSION[extension] : undefined;
    const like = other.get(name) ?? other.get(random.pick([...other.keys()])) ?? bytes;
    files.set(name, (mutate ?? mutateText)(bytes, random, like));
  }
  return files;
}
