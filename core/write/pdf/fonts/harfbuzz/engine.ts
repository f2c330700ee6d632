import type { Exports, Pointer } from "./exports.ts";

/** A running instance of the HarfBuzz module, with its own memory. */
export interface Engine {
  readonly exports: Exports;
  /** Views of the memory; invalid after the next call of an export, which may grow the memory. */
  readonly bytes: () => Uint8Array;
  readonly words: () => Int32Array;
  /** Copies bytes into the memory; they are never freed. */
  readonly keep: (bytes: Uint8Array) => Pointer;
  /** Buffer for output parameters of one call. */
  readonly scratch: Pointer;
  /** The buffer of the text to be shaped; its glyphs are read before the next call. */
  readonly buffer: Buffer;
  readonly language: (tag: string) => Pointer;
  readonly script: (tag: string) => number;
}

interface Buffer {
  /** Replaces the content of the buffer by a text. */
  readonly fill: (text: string) => Pointer;
}

/** Number of tags that the scratch buffer holds. */
export const SCRATCH_TAGS = 64;
/** Size of the scratch buffer, in bytes. */
const SCRATCH = 16 + 4 * SCRATCH_TAGS;

/** Capacity of the reused text buffer, in UTF-16 units; a longer text gets a buffer of its own. */
const ROOM = 4096;

/** Starts HarfBuzz synchronously, so that layout need not be asynchronous; this takes about four milliseconds. */
export function startEngine(module: WebAssembly.Module): Engine {
  const exports = instantiate(module);
  exports.__wasm_call_ctors();
  let [bytes, words] = [new Uint8Array(), new Int32Array()];
  const view = (): void => {
    const { buffer } = exports.memory;
    if (bytes.buffer === buffer) return;
    [bytes, words] = [new Uint8Array(buffer), new Int32Array(buffer)];
  };
  const engine = {
    exports,
    bytes() {
      view();
      return bytes;
    },
    words() {
      view();
      return words;
    },
    keep(source: Uint8Array) {
      const pointer = allocate(exports, source.length);
      engine.bytes().set(source, pointer);
      return pointer;
    },
    scratch: allocate(exports, SCRATCH),
  };
  return { ...engine, buffer: createBuffer(engine), ...createTags(engine) };
}

type Memory = Pick<Engine, "exports" | "bytes" | "keep">;

export function allocate({ malloc }: Pick<Exports, "malloc">, length: number): Pointer {
  const pointer = malloc(length);
  if (pointer === 0) throw new Error("the shaper has no memory left");
  return pointer;
}

/** Cluster level that does not merge marks with their bases, so that each glyph has its own text (hb_buffer_cluster_level_t). */
const MONOTONE_CHARACTERS = 1;

function createBuffer({ exports, bytes }: Memory): Buffer {
  const room = allocate(exports, 2 * ROOM);
  let buffer = 0;
  let grown = true;
  return {
    fill(text) {
      if (grown) {
        if (buffer !== 0) exports.hb_buffer_destroy(buffer);
        buffer = exports.hb_buffer_create();
        exports.hb_buffer_set_cluster_level(buffer, MONOTONE_CHARACTERS);
      } else exports.hb_buffer_clear_contents(buffer);
      grown = text.length > ROOM;
      const pointer = grown ? allocate(exports, 2 * text.length) : room;
      const units = new Uint16Array(bytes().buffer, pointer, text.length);
      for (let index = 0; index < text.length; index += 1) units[index] = text.charCodeAt(index);
      exports.hb_buffer_add_utf16(buffer, pointer, text.length, 0, text.length);
      if (grown) exports.free(pointer);
      return buffer;
    },
  };
}

function createTags({ exports, bytes }: Memory): Pick<Engine, "language" | "script"> {
  const lookUp = <Value>(tag: string, read: (pointer: Pointer, length: number) => Value): Value => {
    const ascii = Uint8Array.from(tag, (character) => character.charCodeAt(0) & 0x7f);
    const pointer = allocate(exports, ascii.length + 1);
    bytes().set(ascii, pointer);
    const value = read(pointer, ascii.length);
    exports.free(pointer);
    return value;
  };
  const scripts = new Map<string, number>();
  return {
    language: (tag) => lookUp(tag, exports.hb_language_from_string),
    script(tag) {
      const known = scripts.get(tag);
      if (known !== undefined) return known;
      const script = lookUp(tag, exports.hb_script_from_string);
      scripts.set(tag, script);
      return script;
    },
  };
}

const PAGE = 0x10000;
/** Fraction by which memory grows at least: growing copies it. */
const GROWTH = 0.2;

/** Instantiates the module with imports for memory and exit only: it has no clock, disk or console. */
function instantiate(module: WebAssembly.Module): Exports {
  const stop = (): never => {
    throw new Error("the shaper stopped");
  };
  let memory: WebAssembly.Memory | undefined;
  const grow = (wanted: number): number => {
    if (memory === undefined) return 0;
    const held = memory.buffer.byteLength;
    const goal = Math.max(wanted >>> 0, held * (1 + GROWTH));
    try {
      memory.grow(Math.ceil((goal - held) / PAGE));
      return 1;
    } catch {
      return 0;
    }
  };
  const { exports } = new WebAssembly.Instance(module, {
    env: {
      _abort_js: stop,
      _emscripten_runtime_keepalive_clear: () => {},
      _setitimer_js: () => 0,
      emscripten_resize_heap: grow,
    },
    wasi_snapshot_preview1: { proc_exit: stop },
  });
  const functions = exports as Exports;
  memory = functions.memory;
  return functions;
}
