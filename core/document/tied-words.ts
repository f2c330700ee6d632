import type { Inline } from "./node.ts";
import { PHONE_NUMBER } from "./phone-number.ts";

const NO_BREAK_SPACE = "\u00a0";

/** Units that follow a number: names and abbreviations from CLDR and the SI, scale words and currencies. */
const UNITS = (
  "% ‰ ° °C °F ′ ″ mm cm m km m² km² m³ ha ft mi nm g kg t Mt Gt kt l bl b/d W kW MW GW TW Wh kWh MWh GWh TWh J GJ V kV Hz " +
  "s min h kB MB GB TB ppm bp pp dB a.m. p.m. am pm " +
  "thousand million billion trillion bn mn m. per percent hundred dozen tonnes tons barrels years months weeks days hours minutes " +
  "Tsd. Mio. Mrd. Bio. Millionen Milliarden Million Milliarde Prozent Uhr Jahre Tonnen " +
  "milliers million millions milliard milliards mille heures ans mil millones millón millardos años " +
  "mila milioni miliardi milione miliardo mln mld miljoen miljard procent tys. mln. mld. mil. tis. milhões milhão bilhões " +
  "тыс. млн млрд трлн тысяч миллионов миллиардов процентов км кг м га т г. мың млн. млрд. миллион миллиард " +
  "€ £ $ ¥ ₽ ₸ ₺ ₴ EUR USD GBP CHF JPY CNY RUB KZT SEK NOK DKK PLN CZK TRY UAH BRL INR Fr. kr. kr zł Kč Ft lei euro euros dollars pounds roubles tenge"
).split(" ");

/** Names of months as they follow a day, in full and abbreviated, in languages that spell them out. */
const MONTHS = (
  "January February March April May June July August September October November December " +
  "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. " +
  "Januar Jänner Februar März Mai Juni Juli Oktober Dezember " +
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre " +
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre " +
  "gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre " +
  "januari februari maart april mei juni juli augustus oktober november december " +
  "janeiro fevereiro março maio junho julho setembro outubro dezembro " +
  "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia " +
  "ledna února března dubna května června července srpna září října listopadu prosince " +
  "januar februar marts april juni august september mars maj augusti " +
  "января февраля марта апреля мая июня июля августа сентября октября ноября декабря " +
  "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня " +
  "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан " +
  "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık " +
  "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"
).split(" ");

/** Words that refer to the number after them. */
const REFERENCES = (
  "No No. Nos Nos. no. nos. Nr. Nr nr n° N° nº Nº № # Article Articles Art. Arts. art. artículo Artikel article artykuł Section Sections " +
  "Sect. Sec. § §§ para para. paras paras. paragraph paragraphs Annex Annexes Anhang annexe Appendix Chapter Chapters Chap. " +
  "Kapitel chapitre page pages p. pp. S. Seite str. с. стр. ст. статья статьи п. Table Tables table tables tableau Tabelle " +
  "Figure Figures Fig. Abb. Resolution resolution Regulation Directive Decision Protocol Rule Order Law Act Bill Command Cm " +
  "Step Stage Phase Room room Title Part Volume vol. Vol. Item item Point point Ziffer Abs. Absatz Source source sources Option " +
  "Pillar Track Block Gate Door Flight"
).split(" ");

const CODES = "EUR USD GBP CHF JPY CNY RUB KZT SEK NOK DKK PLN CZK TRY UAH BRL INR AED SAR ISO EN DIN".split(
  " ",
);

function anyOf(words: readonly string[]): string {
  const sorted = [...new Set(words)].sort((a, b) => b.length - a.length);
  return sorted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
}

const START = "(?<![\\p{L}\\p{N}])";
const END = "(?![\\p{L}\\p{N}])";

/** A space after which a line must not begin; each matches the space alone. Bounded look-behinds keep them linear. */
const TIES: readonly RegExp[] = [
  // Groups of three digits, and units.
  /(?<=(?<!\d)\d{1,3}) (?=\d{3}(?!\d))/gu,
  new RegExp(`(?<=\\p{Nd}\\)?) (?=(?:${anyOf(UNITS)})${END})`, "gu"),
  new RegExp(
    `(?<=${START}\\p{Nd}{1,2}(?:\\.|st|nd|rd|th|er|º|ª)?) (?=(?:de )?(?:${anyOf(MONTHS)})${END})`,
    "gu",
  ),
  new RegExp(`(?<=\\p{Nd}\u00a0[\\p{L}.]{1,12}) (?=(?:\\p{Sc}|(?:${anyOf(CODES)})${END}))`, "gu"),
  // Money, references and their numbers.
  new RegExp(`(?<=\\p{Sc}|[-+\u2212±≈<>≤≥~]|${START}(?:${anyOf(CODES)})) (?=[-+\u2212]?\\p{Nd})`, "gu"),
  new RegExp(`(?<=${START}(?:${anyOf(REFERENCES)})) (?=(?:\\p{Nd}|[IVXLC]{1,6}${END}|[A-Z]${END}))`, "gu"),
  new RegExp(`(?<=${START}(?:UN|ISO|EU|ECE|ILO|Doc\\.)) (?=(?:No\\.|Nr\\.|nº|№))`, "gu"),
  // "3 – 5", "3 × 5".
  / (?=[–×x] \p{Nd})/gu,
  /(?<=\p{Nd}\u00a0[–×x]) (?=\p{Nd})/gu,
];

const PHONE = new RegExp(PHONE_NUMBER, "gu");

/** Replaces spaces between a number and its unit, month or reference by no-break spaces; the length does not change. */
export function tieWords(text: string): string {
  if (!/[\p{Nd}IVXLC]/u.test(text) || !text.includes(" ")) return text;
  let tied = text;
  for (const tie of TIES) tied = tied.replace(tie, NO_BREAK_SPACE);
  return tied.replace(PHONE, (number) => number.replaceAll(" ", NO_BREAK_SPACE));
}

/** Applies `tieWords` to a paragraph across emphasis and links, so that both writers print the same spaces. */
export function tieInlines(inlines: readonly Inline[]): readonly Inline[] {
  const parts: string[] = [];
  collect(inlines, parts);
  const text = parts.join("");
  const tied = tieWords(text);
  if (tied === text) return inlines;
  const state = { at: 0 };
  return inlines.map((inline) => replaced(inline, tied, state));
}

/** Stands in for an inline without text of the paragraph, such as a footnote; no tie matches it. */
const OTHER = "\uffff";

function collect(inlines: readonly Inline[], parts: string[]): void {
  for (const inline of inlines) {
    if (inline.type === "text") parts.push(inline.value);
    else if (holdsWords(inline)) collect(inline.children, parts);
    else parts.push(OTHER);
  }
}

type Wrapper = Extract<Inline, { readonly type: "strong" | "emphasis" | "span" | "link" }>;

function holdsWords(inline: Inline): inline is Wrapper {
  return ["strong", "emphasis", "span", "link"].includes(inline.type);
}

function replaced(inline: Inline, tied: string, state: { at: number }): Inline {
  const from = state.at;
  if (inline.type === "text") {
    state.at += inline.value.length;
    return { ...inline, value: tied.slice(from, state.at) };
  }
  if (holdsWords(inline)) {
    return { ...inline, children: inline.children.map((child) => replaced(child, tied, state)) };
  }
  state.at += OTHER.length;
  return inline;
}
