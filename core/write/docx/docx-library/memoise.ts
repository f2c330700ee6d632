/** A note has some dozens of different properties. */
const MAX_RESULTS = 2000;

/**
 * `make`, called once for equal values: docx takes microseconds to build an element, and a large note asks for the same
 * few tens of thousands of times. Values are plain data that nobody changes. Above `maxResults` all results are dropped, so that
 * the memory of a long session stays bounded.
 */
export function memoise<Values extends object, Result>(
  make: (values: Values) => Result,
  maxResults = MAX_RESULTS,
): (values: Values) => Result {
  const results = new Map<string, { readonly result: Result }>();
  let last: { readonly values: Values; readonly result: Result } | undefined;
  return (values) => {
    // The same object is often passed again, and needs no key.
    if (last?.values === values) return last.result;
    const key = keyOf(values);
    const { result } = results.get(key) ?? add(key, make(values));
    last = { values, result };
    return result;
  };

  function add(key: string, result: Result): { readonly result: Result } {
    if (results.size >= maxResults) results.clear();
    const entry = { result };
    results.set(key, entry);
    return entry;
  }
}

/** Separators of names, values and nested objects: characters that XML cannot hold, so that no two keys are alike. */
const SEPARATOR = "\u0000";
const OPEN = "\u0001";
const CLOSE = "\u0002";

/** Every value with its name. An absent value and an undefined one are the same. */
function keyOf(values: object): string {
  let key = "";
  for (const name in values) {
    const value: unknown = values[name as keyof typeof values];
    if (value === undefined) continue;
    const own = typeof value === "object" && value !== null ? OPEN + keyOf(value) + CLOSE : value;
    key += name + SEPARATOR + own + SEPARATOR;
  }
  return key;
}
