import { type Engine, startEngine } from "./engine.ts";
import type { Pointer } from "./exports.ts";
import { languageSystems, tagsOfLanguage } from "./language-systems.ts";

/** HarfBuzz, started when a font is first used, and restarted after a failure. */
export interface Shaper {
  readonly open: (file: Uint8Array) => ShapingFont;
}

/** Shapes text. Returns the glyphs from left to right, five numbers each (see `GLYPH`), in font units. */
export type Shape = (text: string, properties: Properties) => readonly number[];

/** A font opened by HarfBuzz. */
export interface ShapingFont {
  /** The nominal glyph of a code point; 0 where the font has none. */
  readonly glyphOf: (codePoint: number) => number;
  readonly shape: Shape;
  /** Equal for all languages that the font shapes alike; empty for a language without a language system. */
  readonly languageKey: (language: string) => string;
}

export interface Properties {
  /** ISO 15924; undefined for common characters. */
  readonly script: string | undefined;
  /** BCP 47, or empty. */
  readonly language: string;
  readonly rightToLeft: boolean;
}

/** Indices of the numbers of a glyph, and their count. A cluster is identified by the index of its first UTF-16 unit. */
export const GLYPH = { id: 0, cluster: 1, advance: 2, x: 3, y: 4, size: 5 } as const;

const LEFT_TO_RIGHT = 4;
const RIGHT_TO_LEFT = 5;
/** HB_MEMORY_MODE_WRITABLE (hb_memory_mode_t). */
const WRITABLE = 2;

/** Size of hb_glyph_info_t and hb_glyph_position_t, in words of four bytes. */
const STRUCTURE = 5;

export function createShaper(module: Uint8Array): Shaper {
  const compiled = new WebAssembly.Module(module);
  let engine: Engine | undefined;
  const running = (): Engine => {
    engine ??= startEngine(compiled);
    return engine;
  };
  /** Discards the instance after a failure, whose state is undefined; fonts are reopened in a new one. */
  const guarded = <Value>(work: () => Value): Value => {
    try {
      return work();
    } catch (error) {
      engine = undefined;
      throw error;
    }
  };
  return {
    open(file) {
      const current = createOpener(running, file);
      return {
        glyphOf: (codePoint) => guarded(() => nominalGlyph(current(), codePoint)),
        shape: (text, properties) => guarded(() => shape(current(), text, properties)),
        languageKey: (language) => guarded(() => languageOf(current(), language).key),
      };
    },
  };
}

/** A font opened in the current engine. */
interface Opened {
  readonly engine: Engine;
  readonly font: Pointer;
  readonly systems: ReadonlySet<number>;
  /** Languages by key. */
  readonly languages: Map<string, Language>;
  /** Languages by BCP 47 tag. */
  readonly tags: Map<string, Language>;
}

/** A language as a font distinguishes it. */
interface Language {
  /** Its language systems, the best first; empty for none, which HarfBuzz then shapes without a language. */
  readonly key: string;
  readonly pointer: Pointer;
}

const NO_LANGUAGE: Language = { key: "", pointer: 0 };

function createOpener(running: () => Engine, file: Uint8Array): () => Opened {
  let opened: Opened | undefined;
  return () => {
    const engine = running();
    if (opened?.engine === engine) return opened;
    const { hb_blob_create, hb_face_create, hb_font_create } = engine.exports;
    const blob = hb_blob_create(engine.keep(file), file.length, WRITABLE, 0, 0);
    const face = hb_face_create(blob, 0);
    const font = hb_font_create(face);
    const systems = languageSystems(engine, face);
    opened = { engine, font, systems, languages: new Map([["", NO_LANGUAGE]]), tags: new Map() };
    return opened;
  };
}

function nominalGlyph({ engine, font }: Opened, codePoint: number): number {
  const { exports, scratch, words } = engine;
  const found = exports.hb_font_get_nominal_glyph(font, codePoint, scratch);
  return found === 0 ? 0 : (words()[scratch / 4] ?? 0);
}

/** Maximum number of cached tags: a note has one or two languages, a hostile one thousands of made-up tags. */
const MAX_TAGS = 200;

/**
 * The language for a BCP 47 tag. HarfBuzz keeps a shaping plan for each language, so tags with the same language systems
 * share one.
 */
function languageOf({ engine, systems, languages, tags }: Opened, tag: string): Language {
  const known = tags.get(tag);
  if (known !== undefined) return known;
  const key = tagsOfLanguage(engine, systems, tag).join(" ");
  const language = languages.get(key) ?? { key, pointer: engine.language(tag) };
  languages.set(key, language);
  if (tags.size >= MAX_TAGS) tags.clear();
  tags.set(tag, language);
  return language;
}

function shape(
  opened: Opened,
  text: string,
  { script, language, rightToLeft }: Properties,
): readonly number[] {
  const { engine, font } = opened;
  const { exports, scratch } = engine;
  const { pointer } = languageOf(opened, language);
  const buffer = engine.buffer.fill(text);
  exports.hb_buffer_set_direction(buffer, rightToLeft ? RIGHT_TO_LEFT : LEFT_TO_RIGHT);
  if (script !== undefined) exports.hb_buffer_set_script(buffer, engine.script(script));
  if (pointer !== 0) exports.hb_buffer_set_language(buffer, pointer);
  exports.hb_shape(font, buffer, 0, 0);
  const count = exports.hb_buffer_get_length(buffer);
  const infos = exports.hb_buffer_get_glyph_infos(buffer, scratch) / 4;
  const positions = exports.hb_buffer_get_glyph_positions(buffer, scratch) / 4;
  const words = engine.words();
  const glyphs: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const [info, position] = [infos + index * STRUCTURE, positions + index * STRUCTURE];
    glyphs.push(
      words[info] ?? 0,
      words[info + 2] ?? 0,
      words[position] ?? 0,
      words[position + 2] ?? 0,
      words[position + 3] ?? 0,
    );
  }
  return glyphs;
}
