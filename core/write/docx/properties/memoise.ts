/** The most results that one function remembers: a note has some dozens of different properties. */
const MAX_RESULTS = 2000;

/**
 * `make`, called once for equal values: docx takes microseconds to build properties, and a note asks for the same few
 * tens of thousands of times. All results are dropped when there are too many, so that a long session stays small.
 */
export function memoise<Values extends object>(make: (values: Values) => string): (values: Values) => string {
  const results = new Map<string, string>();
  return (values) => {
    const key = keyOf(values);
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = make(values);
    if (results.size >= MAX_RESULTS) results.clear();
    results.set(key, result);
    return result;
  };
}

/** Separates names and values in a key. XML cannot hold it, so that no two different elements share a key. */
const SEPARATOR = "\u0000";

/** Every value with its name. An absent value and an undefined one are the same. */
function keyOf(values: object): string {
  let key = "";
  for (const name in values) {
    const value: unknown = values[name as keyof typeof values];
    if (value === undefined) continue;
    key +=
      name +
      SEPARATOR +
      (typeof value === "object" && value !== null ? `{${keyOf(value)}}` : value) +
      SEPARATOR;
  }
  return key;
}
