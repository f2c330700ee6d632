const WITH_CALLBACK = [
  "filter",
  "find",
  "findLast",
  "findIndex",
  "some",
  "every",
  "map",
  "flatMap",
  "forEach",
] as const;
const WHOLE = ["includes", "indexOf", "toSorted", "toReversed", "join", "slice"] as const;

type Method = (this: readonly unknown[], ...given: readonly unknown[]) => unknown;

/**
 * How many items of arrays `run` looks at: a measure of its work that no machine's speed changes. Loops and spreads
 * count the whole array, methods with a callback the calls of it.
 */
export function arrayWork(run: () => void): number {
  let work = 0;
  const count = (items: number) => {
    work += items;
  };
  const restore = [
    ...WITH_CALLBACK.map((name) => replaced(name, (method) => counting(method, count))),
    ...WHOLE.map((name) => replaced(name, (method) => countingWhole(method, count))),
    replaced(Symbol.iterator, (method) => countingWhole(method, count)),
  ];
  try {
    run();
  } finally {
    for (const each of restore) each();
  }
  return work;
}

function replaced(name: PropertyKey, wrap: (method: Method) => Method): () => void {
  const method = Reflect.get(Array.prototype, name) as Method;
  const define = (value: Method) =>
    Object.defineProperty(Array.prototype, name, { value, configurable: true, writable: true });
  define(wrap(method));
  return () => define(method);
}

function counting(method: Method, count: (items: number) => void): Method {
  return function counted(this: readonly unknown[], ...given) {
    const [callback, ...others] = given;
    const called = (...items: readonly unknown[]) => {
      count(1);
      return (callback as (...items: readonly unknown[]) => unknown)(...items);
    };
    return method.call(this, called, ...others);
  };
}

function countingWhole(method: Method, count: (items: number) => void): Method {
  return function counted(this: readonly unknown[], ...given) {
    count(this.length);
    return method.apply(this, given as unknown[]);
  };
}
