/** JSON for what the structured clone algorithm can carry, so that bytes and dates survive the channel. */
export interface CloneCodec {
  encode(value: unknown): string;
  decode(text: string): unknown;
}

/**
 * Self-contained on purpose: its source text is also put into the page's worlds. A function is handed to
 * `onFunction`, or refused with Electron's own words where there is none.
 */
export function createCloneCodec(
  onFunction?: (value: (...args: unknown[]) => unknown) => number,
  asFunction?: (id: number) => unknown,
): CloneCodec {
  type Tagged = readonly [kind: string, value?: unknown];

  function toBase64(bytes: Uint8Array): string {
    let text = "";
    for (let start = 0; start < bytes.length; start += 8192) {
      text += String.fromCharCode(...bytes.subarray(start, start + 8192));
    }
    return btoa(text);
  }

  function pack(value: unknown): Tagged {
    if (value === undefined) return ["undefined"];
    if (typeof value === "number" && !Number.isFinite(value)) return ["number", String(value)];
    if (typeof value === "bigint") return ["bigint", String(value)];
    if (typeof value === "function") return packFunction(value as (...args: unknown[]) => unknown);
    return typeof value === "object" && value !== null ? packObject(value) : ["plain", value];
  }

  function packFunction(value: (...args: unknown[]) => unknown): Tagged {
    if (!onFunction) throw new Error("An object could not be cloned.");
    return ["function", onFunction(value)];
  }

  function packObject(value: object): Tagged {
    if (Array.isArray(value)) return ["array", value.map(pack)];
    if (value instanceof Uint8Array) return ["bytes", toBase64(value)];
    if (value instanceof ArrayBuffer) return ["buffer", toBase64(new Uint8Array(value))];
    if (value instanceof Date) return ["date", value.getTime()];
    if (value instanceof Map) return ["map", [...value].map(pack)];
    if (value instanceof Set) return ["set", [...value].map(pack)];
    if (value instanceof Error) return ["error", [value.name, value.message]];
    return ["object", Object.entries(value).map(([key, item]) => [key, pack(item)])];
  }

  const unpackers: Readonly<Record<string, (value: never) => unknown>> = {
    undefined: () => undefined,
    plain: (value: unknown) => value,
    number: (value: string) => Number(value),
    bigint: (value: string) => BigInt(value),
    function: (value: number) => asFunction?.(value),
    array: (value: readonly Tagged[]) => value.map(unpack),
    bytes: (value: string) => Uint8Array.from(atob(value), (letter) => letter.charCodeAt(0)),
    buffer: (value: string) => Uint8Array.from(atob(value), (letter) => letter.charCodeAt(0)).buffer,
    date: (value: number) => new Date(value),
    map: (value: readonly Tagged[]) => new Map(value.map(unpack) as [unknown, unknown][]),
    set: (value: readonly Tagged[]) => new Set(value.map(unpack)),
    error: ([name, message]: readonly [string, string]) => Object.assign(new Error(message), { name }),
    object: (value: readonly (readonly [string, Tagged])[]) =>
      Object.fromEntries(value.map(([key, item]) => [key, unpack(item)])),
  };

  function unpack([kind, value]: Tagged): unknown {
    return unpackers[kind]?.(value as never);
  }

  return {
    encode: (value) => JSON.stringify(pack(value)),
    decode: (text) => unpack(JSON.parse(text) as Tagged),
  };
}
