/** The family for a script that the house's family lacks. */
export interface ScriptFont {
  readonly font: string;
  /** Word takes family, size, weight and language of the run from its properties for complex scripts (17.3.2.7). */
  readonly complex: boolean;
}

/** Text of one family; `script` is absent where that is the house's own. */
export interface FontRun {
  readonly text: string;
  readonly script?: ScriptFont;
}

/** Families that come with Windows or Office, and their scripts by their four letters (ISO 15924). */
const SCRIPT_FONTS: readonly (ScriptFont & { readonly scripts: string })[] = [
  {
    font: "Nirmala UI",
    complex: true,
    scripts: "Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Olck Mtei",
  },
  { font: "Leelawadee UI", complex: true, scripts: "Thai Laoo Khmr" },
  { font: "Myanmar Text", complex: true, scripts: "Mymr" },
  { font: "Javanese Text", complex: true, scripts: "Java" },
  { font: "Microsoft Himalaya", complex: true, scripts: "Tibt" },
  { font: "Mongolian Baiti", complex: true, scripts: "Mong" },
  { font: "Microsoft Yi Baiti", complex: false, scripts: "Yiii" },
  { font: "Ebrima", complex: false, scripts: "Ethi Tfng Vaii" },
  { font: "Ebrima", complex: true, scripts: "Nkoo Adlm" },
  { font: "Gadugi", complex: false, scripts: "Cher Cans" },
  { font: "Segoe UI", complex: false, scripts: "Geor Armn" },
  { font: "MV Boli", complex: true, scripts: "Thaa" },
  { font: "Estrangelo Edessa", complex: true, scripts: "Syrc" },
];

/** Ranges that hold all of these scripts; most text has nothing in them. */
const MAY_HAVE_SCRIPT = /[\u0530-\u058f\u0700-\ufb17\ud800-\udfff]/;

const CLASSES = SCRIPT_FONTS.map(({ scripts }) => scripts.replace(/(\w{4}) ?/g, "\\p{Script=$1}"));
const HAS_SCRIPT = new RegExp(`[${CLASSES.join("")}]`, "u");
/** Marks and joiners of any script, and the danda. */
const BEHIND = "\\p{M}\\u200c\\u200d\\u0964\\u0965";
/** Characters of one family, or a letter of any other. */
const WORD = new RegExp(`${CLASSES.map((each) => `([${each}][${each}${BEHIND}]*)`).join("|")}|\\p{L}`, "gu");

interface Span {
  readonly script: ScriptFont;
  readonly start: number;
  end: number;
}

/** Splits text by family. Spaces, digits and signs between two words of one family go with them. */
export function fontRuns(value: string): readonly FontRun[] {
  if (!MAY_HAVE_SCRIPT.test(value) || !HAS_SCRIPT.test(value)) return [{ text: value }];
  const runs: FontRun[] = [];
  let at = 0;
  for (const { script, start, end } of spansOf(value)) {
    if (at < start) runs.push({ text: value.slice(at, start) });
    runs.push({ text: value.slice(start, end), script });
    at = end;
  }
  if (at < value.length) runs.push({ text: value.slice(at) });
  return runs;
}

function spansOf(value: string): readonly Span[] {
  const spans: Span[] = [];
  let open: Span | undefined;
  for (const match of value.matchAll(WORD)) {
    const script = SCRIPT_FONTS[match.slice(1).findIndex((group) => group !== undefined)];
    const end = match.index + match[0].length;
    if (open !== undefined && open.script === script) open.end = end;
    else if (script === undefined) open = undefined;
    else {
      open = { script, start: match.index, end };
      spans.push(open);
    }
  }
  return spans;
}
