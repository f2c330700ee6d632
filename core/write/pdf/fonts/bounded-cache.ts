/** Remembers what was asked for lately. */
export interface BoundedCache<Value> {
  readonly get: (key: string) => Value | undefined;
  readonly set: (key: string, value: Value) => void;
}

/**
 * Two generations of `limit` entries each: what is asked for again moves to the younger, and the elder goes when the
 * younger is full. Common words stay, names of one document do not, and a long-lived worker does not grow.
 */
export function createBoundedCache<Value>(limit: number): BoundedCache<Value> {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  const set = (key: string, value: Value): void => {
    if (young.size >= limit) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
  };
  return {
    get(key) {
      const known = young.get(key);
      if (known !== undefined) return known;
      const elder = old.get(key);
      if (elder !== undefined) set(key, elder);
      return elder;
    },
    set,
  };
}
