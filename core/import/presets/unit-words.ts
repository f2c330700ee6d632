import { isCurrency } from "../../text/amount.ts";
import type { Basis, Unit } from "../statistics.ts";

/** What words about a unit say: the unit, the power of ten of its figures, and the prices. */
export interface UnitReading {
  readonly unit?: Unit;
  readonly power: number;
  readonly basis?: Basis;
}

const POWERS: ReadonlyMap<string, number> = new Map([
  ["unit", 0],
  ["units", 0],
  ["hundreds", 2],
  ["thousand", 3],
  ["thousands", 3],
  ["million", 6],
  ["millions", 6],
  ["billion", 9],
  ["billions", 9],
  ["trillion", 12],
  ["trillions", 12],
]);

/** The power of ten that an English word names; an empty text names one. */
export function powerOfWord(word: string): number | undefined {
  return word === "" ? 0 : POWERS.get(word.toLowerCase());
}

/** Names of currencies in units of publishers; purchasing power parities are no currency. */
const CURRENCIES: readonly (readonly [pattern: RegExp, code: string])[] = [
  [/^(?:U\.?S\.? dollars?|US\$)$/i, "USD"],
  [/^euros?$/i, "EUR"],
  [/^(?:pounds? sterling|£)$/i, "GBP"],
];

/** The unit of a code or of words: `USD`, `US dollar`, `tonnes`; undefined for none. */
export function unitOf(words: string): Unit | undefined {
  const text = words.trim();
  if (text === "") return undefined;
  if (isCurrency(text)) return { type: "currency", code: text };
  const currency = CURRENCIES.find(([pattern]) => pattern.test(text));
  return currency ? { type: "currency", code: currency[1] } : { type: "words", words: text };
}

/** What the name of an indicator says in brackets at its end: `GDP (constant 2015 US$)`. */
export function unitOfName(name: string): UnitReading {
  const words = /\(([^()]+)\)$/.exec(name)?.[1] ?? "";
  const [, prices = "", year, money = ""] = /^(current|constant)(?: (\d{4}))? (.+)$/i.exec(words) ?? [];
  const unit = unitOf(prices === "" ? words : money);
  if (unit === undefined) return { power: 0 };
  if (unit.type === "words") return { unit: { type: "words", words }, power: 0 };
  if (prices === "") return { unit, power: 0 };
  const isConstant = prices.toLowerCase() === "constant";
  const basis: Basis = {
    prices: isConstant ? "constant" : "current",
    ...(isConstant && year !== undefined && { baseYear: Number(year) }),
  };
  return { unit, power: 0, basis };
}
