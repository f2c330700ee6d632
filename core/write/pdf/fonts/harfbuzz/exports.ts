/** An address in the module's memory, or 0. */
export type Pointer = number;

/** The functions of HarfBuzz's C interface that shaping needs, as the module of harfbuzzjs exports them. */
export interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly __wasm_call_ctors: () => void;
  readonly malloc: (length: number) => Pointer;
  readonly free: (pointer: Pointer) => void;
  readonly hb_blob_create: (
    data: Pointer,
    length: number,
    mode: number,
    userData: Pointer,
    destroy: Pointer,
  ) => Pointer;
  readonly hb_face_create: (blob: Pointer, index: number) => Pointer;
  readonly hb_font_create: (face: Pointer) => Pointer;
  readonly hb_font_get_nominal_glyph: (font: Pointer, codePoint: number, glyph: Pointer) => number;
  readonly hb_buffer_create: () => Pointer;
  readonly hb_buffer_destroy: (buffer: Pointer) => void;
  readonly hb_buffer_clear_contents: (buffer: Pointer) => void;
  readonly hb_buffer_set_cluster_level: (buffer: Pointer, level: number) => void;
  readonly hb_buffer_add_utf16: (
    buffer: Pointer,
    text: Pointer,
    length: number,
    itemOffset: number,
    itemLength: number,
  ) => void;
  readonly hb_buffer_set_direction: (buffer: Pointer, direction: number) => void;
  readonly hb_buffer_set_script: (buffer: Pointer, script: number) => void;
  readonly hb_buffer_set_language: (buffer: Pointer, language: Pointer) => void;
  readonly hb_buffer_get_length: (buffer: Pointer) => number;
  readonly hb_buffer_get_glyph_infos: (buffer: Pointer, length: Pointer) => Pointer;
  readonly hb_buffer_get_glyph_positions: (buffer: Pointer, length: Pointer) => Pointer;
  readonly hb_script_from_string: (text: Pointer, length: number) => number;
  readonly hb_language_from_string: (text: Pointer, length: number) => Pointer;
  readonly hb_ot_layout_table_get_script_tags: (
    face: Pointer,
    table: number,
    start: number,
    count: Pointer,
    tags: Pointer,
  ) => number;
  readonly hb_ot_layout_script_get_language_tags: (
    face: Pointer,
    table: number,
    script: number,
    start: number,
    count: Pointer,
    tags: Pointer,
  ) => number;
  readonly hb_ot_tags_from_script_and_language: (
    script: number,
    language: Pointer,
    scriptCount: Pointer,
    scriptTags: Pointer,
    languageCount: Pointer,
    languageTags: Pointer,
  ) => void;
  readonly hb_shape: (font: Pointer, buffer: Pointer, features: Pointer, count: number) => void;
}
