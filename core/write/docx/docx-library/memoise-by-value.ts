/** Results kept: house styles and languages of the notes that one process writes in turn. */
const MAX_KEPT = 16;

/** `make` with its last results kept by the values of its arguments, which are plain data. The oldest is dropped first. */
export function memoiseByValue<Arguments extends readonly unknown[], Result extends object | string>(
  make: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  const kept = new Map<string, Result>();
  return (...args) => {
    const key = JSON.stringify(args);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(...args);
    const [oldest] = kept.keys();
    if (kept.size >= MAX_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(key, made);
    return made;
  };
}
