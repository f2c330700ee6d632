import { fillPhrase } from "../language/fill-phrase.ts";
import type { LanguageForms } from "../language/language-forms.ts";
import { printList } from "../language/print-list.ts";
import type { SourceName } from "./source-record.ts";

/** Maximum number of names that are all printed; a longer list is cut to the first few and the number of the others. */
const MAX_NAMES = 6;
const NAMES_KEPT = 3;

/** Chinese, Japanese and Korean names in their own script: family name first, without a space (as in citeproc-js). */
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30fc・]+$/u;

/** The parts of a name in reading order: `Jan van der Berg`, `Martin King, Jr.`, `Mao Zedong`. */
export function nameText(name: SourceName): string {
  if (name.literal !== undefined) return name.literal;
  const family = withParticle(name["non-dropping-particle"], name.family);
  const surname = withParticle(name["dropping-particle"], family);
  const isEastAsian = EAST_ASIAN.test(`${surname}${name.given ?? ""}`);
  const order = name["static-ordering"] || isEastAsian ? [surname, name.given] : [name.given, surname];
  const whole = order.filter(Boolean).join(isEastAsian ? "" : " ");
  if (name.suffix === undefined) return whole;
  return `${whole}${name["comma-suffix"] ? "," : ""} ${name.suffix}`.trim();
}

/** A family name with its particle; one that ends with an apostrophe or a hyphen is joined: d'Artagnan, al-Farabi. */
function withParticle(particle: string | undefined, name: string | undefined): string {
  if (particle === undefined) return name ?? "";
  return /['’ʼ-]$/.test(particle) ? `${particle}${name ?? ""}` : [particle, name].filter(Boolean).join(" ");
}

/** A list of names: `A`, `A and B`, `A, B and C`, or the first three `and 12 others`. */
export function nameList(names: readonly SourceName[], forms: LanguageForms): string {
  const texts = names.map(nameText);
  const others = texts.length > MAX_NAMES ? texts.length - NAMES_KEPT : 0;
  const shown =
    others > 0 ? [...texts.slice(0, NAMES_KEPT), fillPhrase(forms.list.others, { count: others })] : texts;
  return printList(shown, forms);
}
