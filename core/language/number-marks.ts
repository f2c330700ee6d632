/** The number symbols of a language (CLDR). They are tables here, as the data of `Intl` differ between machines. */
export interface NumberSymbols {
  readonly decimal: "." | ",";
  /** Separator between groups of digits. */
  readonly group: string;
  /** Whether digits above the thousands are grouped by twos: 12,34,567. */
  readonly byTwos: boolean;
  /** Minimum number of digits for grouping: in some languages 1234 is not grouped. */
  readonly minDigits: 4 | 5;
  /** Space between a number and its percent sign. */
  readonly beforePercent: "" | "\u00a0";
}

const SPACE = "\u202f";

/** CLDR 44, `symbols-numberSystem-latn`: languages with a decimal comma, and what groups their thousands. */
const COMMA_AND_POINT =
  "az bs ca da de el es eu fo gl hr id is it ku lb lo mk nl pt ro rw sl sr tr vi ar-dz ar-ly ar-ma ar-mr ar-tn";
const COMMA_AND_SPACE =
  "af be bg cs eo et fi fr hu hy ka kk ky lt lv nb nn no pl ru sk sq sv tg tk tt uk uz de-at pt-pt pt-ao es-cr";
/** Regions with a decimal point in languages with a decimal comma. */
const POINT_REGIONS = "es-419 es-cu es-do es-gt es-hn es-mx es-ni es-pa es-pe es-pr es-sv es-us";
const APOSTROPHE = "de-ch de-li it-ch";
const BY_TWOS = "en-in hi bn gu kn ml mr or pa ta te as";
const FIVE_DIGITS = "be bg es et hu hy it ka lv pl pt-pt sl sq";
const SPACED_PERCENT =
  "be ca cs da de es fi fo fr gl hr lb lt mk nb nn no ro ru sk sl sv tk tt uk bs bg sr et lv kk hy";

const sets = new Map<string, ReadonlySet<string>>();

function has(list: string, tag: string, primary: string): boolean {
  const known = sets.get(list) ?? new Set(list.split(" "));
  sets.set(list, known);
  return known.has(tag) || known.has(primary);
}

const marks = new Map<string, NumberSymbols>();

/** Languages that are cached: a note has one or two, and invented tags must not fill the memory. */
const MAX_LANGUAGES = 100;

/** The number symbols of a language by its BCP 47 tag; by default those of English. */
export function numberSymbols(language: string): NumberSymbols {
  const known = marks.get(language);
  if (known) return known;
  const found = findMarks(language.toLowerCase());
  if (marks.size < MAX_LANGUAGES) marks.set(language, found);
  return found;
}

function findMarks(language: string): NumberSymbols {
  const [primary = "", ...subtags] = language.split("-");
  const region = subtags.find((subtag) => /^(?:[a-z]{2}|\d{3})$/.test(subtag));
  const tag = region === undefined ? primary : `${primary}-${region}`;
  const isPoint = has(POINT_REGIONS, tag, "") || has(APOSTROPHE, tag, "");
  const isSpace = !isPoint && has(COMMA_AND_SPACE, tag, has(COMMA_AND_POINT, tag, "") ? "" : primary);
  const isComma = isSpace || (!isPoint && has(COMMA_AND_POINT, tag, primary));
  const commaGroup = isSpace ? SPACE : ".";
  const pointGroup = has(APOSTROPHE, tag, "") ? "\u2019" : ",";
  return {
    decimal: isComma ? "," : ".",
    group: isComma ? commaGroup : pointGroup,
    byTwos: has(BY_TWOS, tag, primary),
    minDigits: !isPoint && has(FIVE_DIGITS, tag, primary) ? 5 : 4,
    beforePercent: has(SPACED_PERCENT, tag, primary) ? "\u00a0" : "",
  };
}
