/** One level of context: what `this`, `@index` and block parameters mean inside a block. */
export interface Scope {
  readonly context: unknown;
  readonly data: Readonly<Record<string, unknown>>;
  readonly names: ReadonlyMap<string, unknown>;
  readonly parent: Scope | null;
}

export function rootScope(context: unknown): Scope {
  return { context, data: { root: context }, names: new Map(), parent: null };
}

/** The outcome of following a path: a value, or the first name on it that does not exist. */
export type Lookup =
  | { readonly found: true; readonly value: unknown }
  | { readonly found: false; readonly name: string; readonly known: readonly string[] };

export function lookUp(scope: Scope, path: hbs.AST.PathExpression, onRead: (object: object) => void): Lookup {
  const names = path.parts.map(String);
  const start = ancestor(scope, path.depth);
  if (path.data) return follow(start.data, names, onRead);
  const first = names[0];
  const explicit = path.original.startsWith("this") || path.original.startsWith(".");
  if (first !== undefined && !explicit && start.names.has(first)) {
    return follow(start.names.get(first), names.slice(1), onRead);
  }
  return follow(start.context, names, onRead);
}

function ancestor(scope: Scope, depth: number): Scope {
  let current = scope;
  for (let level = 0; level < depth && current.parent; level += 1) current = current.parent;
  return current;
}

/**
 * Only own properties of plain data are followed: no prototype, no function, no character of a string. A name
 * after an absent value (null) is absent too; a name that the data never has is a fault of the template.
 */
function follow(start: unknown, names: readonly string[], onRead: (object: object) => void): Lookup {
  let value = start;
  for (const name of names) {
    if (value === null || value === undefined) return { found: true, value: null };
    if (Array.isArray(value) && name === "length") {
      value = value.length;
      continue;
    }
    if (typeof value !== "object") return { found: false, name, known: [] };
    if (!Object.hasOwn(value, name)) return { found: false, name, known: Object.keys(value) };
    onRead(value);
    value = Reflect.get(value, name);
  }
  return { found: true, value };
}
